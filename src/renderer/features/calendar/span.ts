import {
  addMonths,
  type DayRange,
  monthRange,
  quarterRange,
  weekRange,
  wholeMonth,
  yearRange,
} from '#shared/domain/calendar/range.ts';
import { monthName, monthSpan } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate, withinPlans } from '#shared/lib/dates.ts';

export const VIEWS = ['week', 'month', 'quarter', 'year', 'agenda'] as const;
export type CalendarView = (typeof VIEWS)[number];

/** How many months a page takes; a week is turned by days. */
const MONTHS: Readonly<Record<Exclude<CalendarView, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  agenda: 1,
};

/** The days of the page that holds `date`. A month is shown in whole weeks, and listed by itself. */
export function spanOf(view: CalendarView, date: IsoDate, weekStart: number): DayRange {
  if (view === 'week') return weekRange(date, weekStart);
  if (view === 'month') return monthRange(date, weekStart);
  if (view === 'quarter') return quarterRange(date);
  return view === 'year' ? yearRange(date) : wholeMonth(date);
}

/** A day of the page before or after the one that holds `date`, as far as plans may lie. */
export const turned = (view: CalendarView, date: IsoDate, direction: 1 | -1): IsoDate =>
  withinPlans(
    view === 'week' ? addDays(date, 7 * direction) : addMonths(date, direction * MONTHS[view]),
  );

/** What the head of the page that holds `date` says; a week in two months names both. */
export function titleOf(view: CalendarView, date: IsoDate, weekStart: number): string {
  if (view === 'year') return date.slice(0, 4);
  if (view === 'quarter') return `Q${Math.ceil(Number(date.slice(5, 7)) / 3)} ${date.slice(0, 4)}`;
  if (view !== 'week') return monthName(date);
  const { start, end } = weekRange(date, weekStart);
  return monthSpan(start, end);
}
