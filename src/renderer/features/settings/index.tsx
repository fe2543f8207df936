import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="Settings" />
      <EmptyState title="Settings">The zone, the week and how it looks.</EmptyState>
    </>
  );
}
