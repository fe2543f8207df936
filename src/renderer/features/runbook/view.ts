import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';

/** How runbooks are looked at: which steps are open. */
const useRunbookView = create<{ readonly open: ReadonlySet<Id> }>(() => ({
  open: new Set(),
}));

export const useIsOpen = (stepId: Id): boolean => useRunbookView(({ open }) => open.has(stepId));

/** Opens a step, or closes it. */
export const toggleStep = (stepId: Id): void =>
  useRunbookView.setState(({ open }) => {
    const next = new Set(open);
    if (!next.delete(stepId)) next.add(stepId);
    return { open: next };
  });

/** Opens just these steps. */
export const openSteps = (stepIds: readonly Id[]): void =>
  useRunbookView.setState({ open: new Set(stepIds) });
