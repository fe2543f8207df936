import type { Point } from '#renderer/components/drag/pointer.ts';
import { daysBetween, type Instant, type IsoDate } from '#shared/lib/dates.ts';

const STEP = 15;
const DAY = 24 * 60;

/** A place among the hours of a week: a day, and how far down it lies in minutes of twenty-four hours. */
export interface HourPlace {
  readonly date: IsoDate;
  readonly minutes: number;
}

/** The place among the hours of a week that lies at a point; `null` where there are no hours. */
export function hoursAt({ x, y }: Point): HourPlace | null {
  const column = document
    .elementsFromPoint(x, y)
    .find((element) => element.matches('.rbc-day-slot[data-date]'));
  if (!(column instanceof HTMLElement) || !column.dataset.date) return null;
  const { top, height } = column.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (y - top) / height));
  return { date: column.dataset.date, minutes: share * DAY };
}

/** How far it is from one place to another: whole days and quarters of an hour. */
export const wayBetween = (from: HourPlace, to: HourPlace) => ({
  days: daysBetween(from.date, to.date),
  minutes: Math.round((to.minutes - from.minutes) / STEP) * STEP,
});

/** A moment carried along such a way, on the viewer's clock. */
export function carriedAlong(moment: Instant, { days, minutes }: ReturnType<typeof wayBetween>) {
  if (days === 0 && minutes === 0) return moment;
  const at = new Date(moment);
  at.setDate(at.getDate() + days);
  if (minutes !== 0) at.setMinutes(at.getMinutes() + minutes);
  return at.toISOString();
}
