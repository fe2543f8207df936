import { EmptyState } from '#renderer/components/empty-state.tsx';

export function Tab(_: { readonly releaseId: string }) {
  return (
    <EmptyState title="Nothing is in this release yet">Drag items here on the board.</EmptyState>
  );
}
