import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { compare } from '../model/index-by.ts';

/** A sprint's name taken apart: `Payments Sprint 38` is number 38 of `Payments Sprint #`. */
export interface SeriesName {
  readonly series: string;
  readonly number: number | null;
}

const LAST_NUMBER = /^(.*\D|)(\d{1,9})(\D*)$/s;
const FURTHEST_DAYS = 36_500;

/** The series that a sprint belongs to by its name's last number; without one it stands alone. */
export function seriesOf(name: string): SeriesName {
  const [, before, digits, after] = LAST_NUMBER.exec(name) ?? [];
  if (digits === undefined) return { series: name, number: null };
  return { series: `${before}#${after}`, number: Number(digits) };
}

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

/** Sprint names by series, each series by number. */
export function groupSeries(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const { series } = seriesOf(name);
    const group = groups.get(series);
    if (group) group.push(name);
    else groups.set(series, [name]);
  }
  const byNumber = (a: string, b: string) =>
    (seriesOf(a).number ?? 0) - (seriesOf(b).number ?? 0) || compare(a, b);
  for (const group of groups.values()) group.sort(byNumber);
  return groups;
}
