import type { IsoDate, WorkCalendar } from '#shared/lib/dates.ts';
import type { ChecklistItem, Phase } from '../records/phase.ts';
import { offsetTo } from './day-offset.ts';
import { dueDate } from './effective-dates.ts';

type Due = Pick<ChecklistItem, 'dueOffset' | 'dueUnit' | 'pinnedDue'>;

/**
 * The rule that makes an item due on `date`. It counts working days where it can, else calendar
 * days; without a target date there is nothing to count from, and the date is pinned.
 */
export function dueOn(
  date: IsoDate | null,
  unit: ChecklistItem['dueUnit'],
  targetDate: IsoDate | null,
  work: WorkCalendar,
): Due {
  if (date === null) return { dueOffset: null, dueUnit: unit, pinnedDue: null };
  if (targetDate === null) return { dueOffset: null, dueUnit: unit, pinnedDue: date };
  const offset = offsetTo(targetDate, date, unit, work);
  if (offset !== null) return { dueOffset: offset, dueUnit: unit, pinnedDue: null };
  const days = offsetTo(targetDate, date, 'calendar', work);
  return { dueOffset: days, dueUnit: 'calendar', pinnedDue: null };
}

/** The rule that makes an item due on the day its phase ends. */
export const dueWithPhase = (
  phase: Pick<Phase, 'endOffset' | 'offsetUnit' | 'pinnedEnd'>,
): Due => ({
  dueOffset: phase.pinnedEnd === null ? phase.endOffset : null,
  dueUnit: phase.offsetUnit,
  pinnedDue: phase.pinnedEnd,
});

/** What closing an item pins: the due date it has at that moment. */
export const pinned = (
  item: Due,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): Pick<ChecklistItem, 'pinnedDue'> => ({ pinnedDue: dueDate(item, targetDate, work) });

/** What opening an item again sets: its rule holds once more, where it has one. */
export const reopened = (item: Due): Partial<ChecklistItem> => ({
  state: 'open',
  reason: '',
  doneById: null,
  doneAt: null,
  pinnedDue: item.dueOffset === null ? item.pinnedDue : null,
});
