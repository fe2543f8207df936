import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="History" />
      <EmptyState title="Nothing has happened yet">
        Every change is listed here, with its maker.
      </EmptyState>
    </>
  );
}
