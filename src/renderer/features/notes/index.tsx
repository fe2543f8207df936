import { EmptyState } from '#renderer/components/empty-state.tsx';

export function Tab(_: { readonly releaseId: string }) {
  return (
    <EmptyState title="No release notes yet">
      A draft is made from the items of the release.
    </EmptyState>
  );
}
