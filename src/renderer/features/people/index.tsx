import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="People" />
      <EmptyState title="Nobody is here yet">
        The people who own releases, steps and checklist items.
      </EmptyState>
    </>
  );
}
