import { MOST_DAYS, type SeriesStart } from '#shared/domain/import/series-dates.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** A sprint of a series that has dates, both inclusive. */
export interface DatedSprint {
  readonly number: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * How a series goes on beyond the sprints of it that have dates: from the first of `open`, its
 * numbers without dates, that is behind them all, else from the first. It starts as many times
 * after the nearest one before it as these two lie apart, or before the nearest one after it. `null`
 * where no date tells.
 */
export function goOn(dated: readonly DatedSprint[], open: readonly number[]): SeriesStart | null {
  const sorted = dated.toSorted((a, b) => a.number - b.number);
  const last = sorted.at(-1)?.number ?? 0;
  const numbers = open.toSorted((a, b) => a - b);
  const number = numbers.find((each) => each > last) ?? numbers[0];
  if (number === undefined) return null;
  const before = sorted.findLast((sprint) => sprint.number < number);
  const near = before ?? sorted.find((sprint) => sprint.number > number);
  if (!near) return null;
  const days = pace(sorted, near);
  const offset = (number - near.number) * days;
  if (days < 1 || days > MOST_DAYS || Math.abs(offset) > MOST_DAYS * 10) return null;
  return { number, start: addDays(near.start, offset), days };
}

/** How many days lie between the starts of `sprint` and of the one it is next to; else its length. */
function pace(sorted: readonly DatedSprint[], sprint: DatedSprint): number {
  const at = sorted.indexOf(sprint);
  const other = sorted[at + 1] ?? sorted[at - 1];
  const length = daysBetween(sprint.start, sprint.end) + 1;
  if (!other || other.number === sprint.number) return length;
  const step = daysBetween(sprint.start, other.start) / (other.number - sprint.number);
  return Number.isInteger(step) && step > 0 ? step : length;
}
