import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="Import" />
      <EmptyState title="Bring in your issues">Choose the file your tracker exports.</EmptyState>
    </>
  );
}
