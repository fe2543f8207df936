import type { ChecklistItem } from '../records/phase.ts';

/** How far a checklist is. What does not apply counts neither as done nor as still to do. */
export interface Progress {
  readonly done: number;
  readonly open: number;
  readonly notApplicable: number;
  /** Done and open. */
  readonly total: number;
}

/** Counts a checklist by state. */
export function progressOf(items: readonly Pick<ChecklistItem, 'state'>[]): Progress {
  const count = (state: ChecklistItem['state']) =>
    items.filter((item) => item.state === state).length;
  const done = count('done');
  const open = count('open');
  return { done, open, notApplicable: count('not-applicable'), total: done + open };
}

/** What has to be done before the release goes, and is not. */
export const requiredOpen = (items: readonly ChecklistItem[]): ChecklistItem[] =>
  items.filter(({ required, state }) => required && state === 'open');
