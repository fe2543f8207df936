import { useLayoutEffect, useRef } from 'react';
import { type DayRange, weekRange } from '#shared/domain/calendar/range.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import type { Entry } from './entries.ts';
import { toLocalDate } from './localizer.ts';

const MORNING = 8 * 60;
const HOUR = 60;

/**
 * The minute of the day, on the viewer's clock, at which a week's page begins: an hour before the
 * first thing with a time that begins in the week, be it at night; in the morning where there is none.
 */
export function firstMinute(
  entries: readonly Pick<Entry, 'start' | 'allDay'>[],
  { start, end }: DayRange,
): number {
  const [from, to] = [toLocalDate(start), toLocalDate(addDays(end, 1))];
  const first = entries
    .filter((entry) => !entry.allDay && entry.start >= from && entry.start < to)
    .reduce<Date | null>((a, b) => (a && a <= b.start ? a : b.start), null);
  if (!first) return MORNING;
  return Math.max(0, first.getHours() * 60 + first.getMinutes() - HOUR);
}

/** Scrolls the hours of a week to the first of its times as it is turned to, and leaves them then. */
export function useWeekScroll(
  entries: readonly Entry[],
  date: IsoDate,
  weekStart: number,
  isWeek: boolean,
): void {
  const latest = useRef(entries);
  latest.current = entries;
  const { start, end } = weekRange(date, weekStart);
  useLayoutEffect(() => {
    const hours = isWeek && document.querySelector('.rbc-time-content');
    if (!hours) return;
    hours.scrollTop = (hours.scrollHeight * firstMinute(latest.current, { start, end })) / 1440;
  }, [start, end, isWeek]);
}
