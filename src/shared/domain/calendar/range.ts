import { addDays, daysBetween, type IsoDate, weekday } from '#shared/lib/dates.ts';
import type { CalendarEvent } from './event.ts';

/** Days from `start` to `end`, both included. */
export interface DayRange {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** The first day of the week that holds `date`; weeks start on `weekStart`, 1 (Monday) to 7. */
export const startOfWeek = (date: IsoDate, weekStart: number): IsoDate =>
  addDays(date, -((weekday(date) - weekStart + 7) % 7));

/** The week that holds `date`. */
export function weekRange(date: IsoDate, weekStart: number): DayRange {
  const start = startOfWeek(date, weekStart);
  return { start, end: addDays(start, 6) };
}

/**
 * The number of the week that begins on `start`, whatever weekday that is: that of the ISO week in
 * which most of its days lie. For a week from Sunday on, the one that its Monday begins.
 */
export function weekNumber(start: IsoDate): number {
  const thursday = addDays(startOfWeek(addDays(start, 3), 1), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** The month that holds `date`, from its first day to its last. */
export function wholeMonth(date: IsoDate): DayRange {
  const start = `${date.slice(0, 7)}-01`;
  return { start, end: addDays(nextMonth(start), -1) };
}

/** All whole weeks that a month's page shows. */
export function monthRange(date: IsoDate, weekStart: number): DayRange {
  const { start, end } = wholeMonth(date);
  return { start: startOfWeek(start, weekStart), end: addDays(startOfWeek(end, weekStart), 6) };
}

/** The quarter of the year that holds `date`. */
export function quarterRange(date: IsoDate): DayRange {
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  const start = `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
  return { start, end: addDays(addMonths(start, 3), -1) };
}

/** The year that holds `date`. */
export const yearRange = (date: IsoDate): DayRange => ({
  start: `${date.slice(0, 4)}-01-01`,
  end: `${date.slice(0, 4)}-12-31`,
});

/** Every day of `range`, in order. */
export const daysOf = ({ start, end }: DayRange): IsoDate[] =>
  Array.from({ length: daysBetween(start, end) + 1 }, (_, n) => addDays(start, n));

/** The first day of the month after the one that holds `date`. */
export const nextMonth = (date: IsoDate): IsoDate =>
  addDays(`${date.slice(0, 7)}-28`, 4)
    .slice(0, 8)
    .concat('01');

/** The same day one month earlier or later, or that month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  const length = daysBetween(first, nextMonth(first));
  return addDays(first, Math.min(day, length) - 1);
}

type ByMonth = ReadonlyMap<string, readonly CalendarEvent[]>;
const indexes = new WeakMap<readonly CalendarEvent[], ByMonth>();

/**
 * The events that touch `range`, in their own order. An index by month is made once for each list,
 * so that turning a page costs what the page shows, not what the workspace holds.
 */
export function eventsIn(events: readonly CalendarEvent[], range: DayRange): CalendarEvent[] {
  let index = indexes.get(events);
  if (!index) {
    index = indexByMonth(events);
    indexes.set(events, index);
  }
  const found = new Set<CalendarEvent>();
  for (const month of monthsOf(range))
    for (const event of index.get(month) ?? [])
      if (event.start <= range.end && event.end >= range.start) found.add(event);
  return [...found];
}

function indexByMonth(events: readonly CalendarEvent[]): ByMonth {
  const index = new Map<string, CalendarEvent[]>();
  for (const event of events)
    for (const month of monthsOf(event)) {
      const bucket = index.get(month);
      if (bucket) bucket.push(event);
      else index.set(month, [event]);
    }
  return index;
}

function monthsOf({ start, end }: DayRange): string[] {
  const months: string[] = [];
  for (let at = `${start.slice(0, 7)}-01`; at <= end; at = nextMonth(at))
    months.push(at.slice(0, 7));
  return months;
}
