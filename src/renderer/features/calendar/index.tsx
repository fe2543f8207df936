import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';

export function Place() {
  return (
    <>
      <PageHeader title="Calendar" />
      <EmptyState title="Nothing is planned yet">
        Releases, sprints and deployment windows show here by day.
      </EmptyState>
    </>
  );
}
