import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="Board" />
      <EmptyState title="No items yet">
        Import the items of your tracker, then drag them into releases.
      </EmptyState>
    </>
  );
}
