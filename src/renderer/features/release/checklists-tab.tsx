import { EmptyState } from '#renderer/components/empty-state.tsx';

export function Tab(_: { readonly releaseId: string }) {
  return (
    <EmptyState title="No checklists yet">
      What has to be true in each phase before the release goes on.
    </EmptyState>
  );
}
