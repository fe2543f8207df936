import type { Point } from '#renderer/components/drag/pointer.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { toLocalDate } from '../grid/localizer.ts';

const STEP = 15;
const DAY = 24 * 60;

/**
 * The moment that lies at a place among the hours of a week, on the viewer's clock, to a quarter of
 * an hour; `null` where there are no hours.
 */
export function momentAt({ x, y }: Point): Instant | null {
  const column = document
    .elementsFromPoint(x, y)
    .find((element) => element.matches('.rbc-day-slot[data-date]'));
  if (!(column instanceof HTMLElement) || !column.dataset.date) return null;
  const { top, height } = column.getBoundingClientRect();
  return momentIn(column.dataset.date, (y - top) / height);
}

/** The moment at a share of a day as its hours are drawn: each day with twenty-four of them. */
export function momentIn(date: string, share: number): Instant {
  const minutes = Math.round((share * DAY) / STEP) * STEP;
  const moment = toLocalDate(date);
  moment.setMinutes(Math.min(DAY, Math.max(0, minutes)));
  return moment.toISOString();
}
