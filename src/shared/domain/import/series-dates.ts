import { addDays, type IsoDate } from '#shared/lib/dates.ts';

/** How many days a sprint may take. */
export const MOST_DAYS = 366;
const FURTHEST_DAYS = 36_500;

/** When one sprint of a series starts, and how many days each takes. */
export interface SeriesStart {
  /** `null` in a series whose names have no number. */
  readonly number: number | null;
  readonly start: IsoDate;
  readonly days: number;
}

/** The first and last day of the sprint with `number`; `null` where that is a lifetime away. */
export function sprintDates(
  number: number | null,
  { number: first, start, days }: SeriesStart,
): { readonly startDate: IsoDate; readonly endDate: IsoDate } | null {
  const offset = ((number ?? 0) - (first ?? number ?? 0)) * days;
  if (Math.abs(offset) > FURTHEST_DAYS) return null;
  const startDate = addDays(start, offset);
  return { startDate, endDate: addDays(startDate, days - 1) };
}
