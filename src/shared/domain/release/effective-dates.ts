import type { IsoDate, WorkCalendar } from '#shared/lib/dates.ts';
import type { ChecklistItem, Phase } from '../records/phase.ts';
import { dateAtOffset } from './day-offset.ts';

/** The dates a phase has now; `null` where the release has no date and nothing is pinned. */
export interface PhaseDates {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

type PhaseRule = Pick<
  Phase,
  'startOffset' | 'endOffset' | 'offsetUnit' | 'pinnedStart' | 'pinnedEnd'
>;

/** When a phase starts and ends: pinned dates as they are, the others counted from `targetDate`. */
export function phaseDates(
  phase: PhaseRule,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): PhaseDates {
  const at = (pinned: IsoDate | null, offset: number) =>
    pinned ??
    (targetDate === null ? null : dateAtOffset(targetDate, offset, phase.offsetUnit, work));
  return {
    start: at(phase.pinnedStart, phase.startOffset),
    end: at(phase.pinnedEnd, phase.endOffset),
  };
}

type DueRule = Pick<ChecklistItem, 'dueOffset' | 'dueUnit' | 'pinnedDue'>;

/** When a checklist item is due; `null` where it has no rule, or the release no date. */
export function dueDate(
  item: DueRule,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): IsoDate | null {
  if (item.pinnedDue !== null) return item.pinnedDue;
  if (targetDate === null || item.dueOffset === null) return null;
  return dateAtOffset(targetDate, item.dueOffset, item.dueUnit, work);
}
