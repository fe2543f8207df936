import { daysBetween, type IsoDate, weekday } from './dates.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const parts = (date: IsoDate) => ({
  year: date.slice(0, 4),
  month: MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
  day: String(Number(date.slice(8, 10))),
});

const dayName = (date: IsoDate): string => DAYS[weekday(date) - 1] ?? '';

/** `Fri 11 Dec`: enough where the year is clear. */
export function shortDate(date: IsoDate): string {
  const { day, month } = parts(date);
  return `${dayName(date)} ${day} ${month}`;
}

/** `Fri 11 Dec 2026`. */
export const longDate = (date: IsoDate): string => `${shortDate(date)} ${parts(date).year}`;

/** `7–11 Dec`, `16 Nov – 4 Dec`, or `11 Dec` where both ends are one day. */
export function dateRange(start: IsoDate, end: IsoDate): string {
  const a = parts(start);
  const b = parts(end);
  if (start === end) return `${a.day} ${a.month}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${a.day}–${b.day} ${b.month}`;
  return `${a.day} ${a.month} – ${b.day} ${b.month}`;
}

/** The same with the year, or with both where they differ: `28 Dec 2026 – 10 Jan 2027`. */
export function longRange(start: IsoDate, end: IsoDate): string {
  const [from, to] = [parts(start), parts(end)];
  if (from.year === to.year) return `${dateRange(start, end)} ${to.year}`;
  return `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`;
}

/** Further off than that, another year's day of that name is nearer. */
const HALF_A_YEAR = 183;

/** Whether a date that is read on `today` needs its year: it is not this one's, or far off in it. */
const needsYear = (date: IsoDate, today: IsoDate): boolean =>
  date.slice(0, 4) !== today.slice(0, 4) || Math.abs(daysBetween(today, date)) > HALF_A_YEAR;

/** `Fri 11 Dec`, with the year where that could be another one than who reads it on `today` thinks. */
export const dateNear = (date: IsoDate, today: IsoDate): string =>
  needsYear(date, today) ? longDate(date) : shortDate(date);

/** `7–11 Dec`, with the year, or both, where one of the ends needs it. */
export const rangeNear = (start: IsoDate, end: IsoDate, today: IsoDate): string =>
  needsYear(start, today) || needsYear(end, today) ? longRange(start, end) : dateRange(start, end);

const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `December 2026`. */
export const monthName = (date: IsoDate): string =>
  `${LONG_MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** `December 2026`, `Nov – Dec 2026` or `Dec 2026 – Jan 2027`: the months from one day to another. */
export function monthSpan(start: IsoDate, end: IsoDate): string {
  const a = parts(start);
  const b = parts(end);
  if (start.slice(0, 7) === end.slice(0, 7)) return monthName(start);
  if (a.year === b.year) return `${a.month} – ${b.month} ${b.year}`;
  return `${a.month} ${a.year} – ${b.month} ${b.year}`;
}

/** `December`, of 1 to 12. */
export const monthWord = (month: number): string => LONG_MONTHS[month - 1] ?? '';

/** `19 December`. */
export const dayOfMonth = (date: IsoDate): string =>
  `${parts(date).day} ${monthWord(Number(date.slice(5, 7)))}`;

const LONG_DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `Monday`, of 1 to 7. */
export const weekdayName = (day: number): string => LONG_DAYS[day - 1] ?? '';

/**
 * Days written out, to be read aloud: `Friday 11 December 2026`, `9–27 November 2026`,
 * `28 November – 4 December 2026`, with both years where they differ.
 */
export function spokenDays(start: IsoDate, end: IsoDate): string {
  const [from, to] = [parts(start).year, parts(end).year];
  const last = `${dayOfMonth(end)} ${to}`;
  if (start === end) return `${weekdayName(weekday(start))} ${last}`;
  if (from !== to) return `${dayOfMonth(start)} ${from} – ${last}`;
  return start.slice(0, 7) === end.slice(0, 7)
    ? `${parts(start).day}–${last}`
    : `${dayOfMonth(start)} – ${last}`;
}
