import { dateNear } from '#shared/lib/date-words.ts';
import {
  addDays,
  daysBetween,
  type Instant,
  instantAt,
  minutesBetween,
  type WallTime,
} from '#shared/lib/dates.ts';
import { timeWords } from '#shared/lib/repeated-hour.ts';
import type { DeploymentWindow } from '../deployment/window.ts';
import type { RunbookStep } from '../records/runbook.ts';

type Fixed = Pick<RunbookStep, 'fixedDay' | 'fixedStart'>;

/** The moment before which a step does not start; `null` where it is free. */
export const fixedInstant = (
  { fixedDay, fixedStart }: Fixed,
  window: DeploymentWindow,
): Instant | null =>
  fixedStart === null
    ? null
    : instantAt(addDays(window.startDate, fixedDay), fixedStart, window.zone);

/** How many nights a window lasts. */
export const nightsOf = ({ startDate, endDate }: DeploymentWindow): number =>
  daysBetween(startDate, endDate);

/** The day on which a time comes nearest to the window, counted from its first one; the earlier of two. */
export function nearestDay(time: WallTime, window: DeploymentWindow): number {
  const gapOn = (day: number) => {
    const at = instantAt(addDays(window.startDate, day), time, window.zone);
    const minute = minutesBetween(window.start, at);
    return Math.max(-minute, minute - window.minutes, 0);
  };
  let nearest = -1;
  for (let day = 0; day <= nightsOf(window) + 1; day += 1)
    if (gapOn(day) < gapOn(nearest)) nearest = day;
  return nearest;
}

/**
 * The day for a fixed start that got another time: near the window as long as nobody chose
 * another one.
 */
export function dayFor(time: WallTime, step: Fixed, window: DeploymentWindow | null): number {
  if (window === null) return step.fixedDay;
  const isChosen =
    step.fixedStart !== null && step.fixedDay !== nearestDay(step.fixedStart, window);
  return isChosen ? step.fixedDay : nearestDay(time, window);
}

/**
 * `not before 23:30`; with the date where it is not the day the window starts on, or several nights
 * have such a time; with the offset where the clocks show it twice, of which it is the first;
 * `not before 00:15, +1 day` without a window. Empty where a step is free.
 */
export function fixedStartWords(step: Fixed, window: DeploymentWindow | null): string {
  const { fixedDay, fixedStart } = step;
  if (fixedStart === null) return '';
  if (window === null) {
    return `not before ${fixedStart}${fixedDay === 0 ? '' : `, ${dayOffsetWords(fixedDay)}`}`;
  }
  const at = fixedInstant(step, window);
  const time = at === null ? fixedStart : timeWords(fixedStart, at, window.zone);
  if (fixedDay === 0 && nightsOf(window) <= 1) return `not before ${time}`;
  return `not before ${dateNear(addDays(window.startDate, fixedDay), window.startDate)}, ${time}`;
}

/** `first day`, `+1 day`, `−2 days`. */
export function dayOffsetWords(days: number): string {
  if (days === 0) return 'first day';
  return `${days < 0 ? '−' : '+'}${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
}
