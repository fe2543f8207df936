import { EmptyState } from '#renderer/components/empty-state.tsx';

export function Tab(_: { readonly releaseId: string }) {
  return (
    <EmptyState title="No runbook yet">
      The steps of the deployment, in order, with their clock times.
    </EmptyState>
  );
}
