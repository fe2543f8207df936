import { daysBetween, type IsoDate, type WorkCalendar } from '#shared/lib/dates.ts';
import type { Phase, PhaseStatus } from '../records/phase.ts';
import { dateAtOffset, offsetTo } from './day-offset.ts';
import { phaseDates } from './effective-dates.ts';

/** New dates for a phase; what is left out stays. `pinned` false lets go of pinned dates. */
export interface NewPhaseDates {
  readonly startDate?: IsoDate | undefined;
  readonly endDate?: IsoDate | undefined;
  readonly pinned?: boolean | undefined;
}

/**
 * The phase with other dates. An end that is not pinned, and does not become so, turns into an
 * offset; where a date is no working day, the phase counts in calendar days from then on. Without
 * a target date there is nothing to count from, and the dates are pinned.
 */
export function rescheduled(
  phase: Phase,
  dates: NewPhaseDates,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): Phase {
  const now = phaseDates(phase, targetDate, work);
  const start = dates.startDate ?? now.start;
  const end = dates.endDate ?? now.end;
  if (targetDate === null) {
    const given = dates.startDate !== undefined || dates.endDate !== undefined;
    return given ? { ...phase, pinnedStart: start, pinnedEnd: end } : phase;
  }
  const keepStart = phase.status !== 'pending' || (dates.pinned ?? phase.pinnedStart !== null);
  const keepEnd = phase.status === 'completed' || (dates.pinned ?? phase.pinnedEnd !== null);
  const by = (date: IsoDate | null, keep: boolean, offset: number): IsoDate =>
    (keep ? null : date) ?? dateAtOffset(targetDate, offset, phase.offsetUnit, work);
  return {
    ...phase,
    pinnedStart: keepStart ? start : null,
    pinnedEnd: keepEnd ? end : null,
    ...ruleFor(
      by(start, keepStart, phase.startOffset),
      by(end, keepEnd, phase.endOffset),
      phase,
      targetDate,
      work,
    ),
  };
}

type Rule = Pick<Phase, 'startOffset' | 'endOffset' | 'offsetUnit'>;

/** The offsets that give these dates: in the phase's unit or, where that fails, calendar days. */
function ruleFor(
  start: IsoDate,
  end: IsoDate,
  { offsetUnit }: Rule,
  targetDate: IsoDate,
  work: WorkCalendar,
): Rule {
  const startOffset = offsetTo(targetDate, start, offsetUnit, work);
  const endOffset = offsetTo(targetDate, end, offsetUnit, work);
  if (startOffset !== null && endOffset !== null) return { startOffset, endOffset, offsetUnit };
  return {
    startOffset: daysBetween(targetDate, start),
    endOffset: daysBetween(targetDate, end),
    offsetUnit: 'calendar',
  };
}

/**
 * The phase in another status. An active phase keeps the start it had, a completed one both dates;
 * going back lets go of them, and the rule holds again.
 */
export function withStatus(
  phase: Phase,
  status: PhaseStatus,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): Phase {
  if (status === phase.status) return phase;
  const { start, end } = phaseDates(phase, targetDate, work);
  return {
    ...phase,
    status,
    pinnedStart: status === 'pending' ? null : start,
    pinnedEnd: status === 'completed' ? end : null,
  };
}
