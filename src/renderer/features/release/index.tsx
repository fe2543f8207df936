import { Suspense } from 'react';
import { releaseTabs } from '#renderer/app/release-tabs.tsx';
import { useRoute } from '#renderer/app/route.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { useModel } from '#renderer/state/workspace.ts';

export function Place() {
  const route = useRoute();
  const releaseId = route.place === 'release' ? route.releaseId : '';
  const release = useModel((model) => model.releases.get(releaseId));
  const tab = releaseTabs.find(({ id }) => route.place === 'release' && id === route.tab);
  if (!release || !tab)
    return <EmptyState title="This release is gone">Undo may bring it back.</EmptyState>;
  const Tab = tab.component;
  return (
    <>
      <PageHeader title={`${release.version} ${release.name}`} />
      <Suspense fallback={null}>
        <Tab releaseId={releaseId} />
      </Suspense>
    </>
  );
}
