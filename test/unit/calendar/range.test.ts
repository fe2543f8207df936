import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import {
  addMonths,
  eventsIn,
  monthRange,
  nextMonth,
  weekNumber,
  weekRange,
} from '#shared/domain/calendar/range.ts';
import { addDays, weekday } from '#shared/lib/dates.ts';

const anEvent = (id: string, start: string, end: string): CalendarEvent => ({
  id,
  kind: 'sprint',
  recordId: id,
  releaseId: null,
  productId: null,
  version: '',
  title: id,
  start,
  end,
  startsAt: null,
  endsAt: null,
  hue: 0,
  over: false,
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

describe('ranges of the calendar', () => {
  it('a month’s page begins on the first day of a week and holds the whole month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (date, weekStart) => {
        const { start, end } = monthRange(date, weekStart);
        expect(weekday(start)).toBe(weekStart);
        expect(weekday(addDays(end, 1))).toBe(weekStart);
        expect(start <= `${date.slice(0, 7)}-01`).toBe(true);
        expect(end >= addDays(nextMonth(date), -1)).toBe(true);
      }),
    );
  });

  it('a week holds its day', () => {
    expect(weekRange('2026-12-06', 1)).toEqual({ start: '2026-11-30', end: '2026-12-06' });
    expect(weekRange('2026-12-06', 7)).toEqual({ start: '2026-12-06', end: '2026-12-12' });
  });

  it('a month later stays in the month that is meant', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('finds just the events that a look at each one would find', () => {
    const events = fc.array(
      fc.tuple(day, fc.nat(90)).map(([start, days]) => ({ start, end: addDays(start, days) })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, day, fc.nat(50), (spans, start, days) => {
        const list = spans.map((span, i) => anEvent(`e${i}`, span.start, span.end));
        const range = { start, end: addDays(start, days) };
        const wanted = list.filter((e) => e.start <= range.end && e.end >= range.start);
        expect(new Set(eventsIn(list, range))).toEqual(new Set(wanted));
      }),
    );
  });
});

it('numbers a week by the ISO week of its Monday where it begins on a Monday or a Sunday', () => {
  expect(weekNumber('2026-11-23')).toBe(48);
  expect(weekNumber('2026-11-22')).toBe(48);
  expect(weekNumber('2026-12-27')).toBe(53);
  expect(weekNumber('2026-12-28')).toBe(53);
  expect(weekNumber('2027-01-03')).toBe(1);
  expect(weekNumber('2027-01-04')).toBe(1);
  expect(weekNumber('2024-12-29')).toBe(1);
});

it('numbers a week that begins on any other day by the ISO week of most of its days', () => {
  fc.assert(
    fc.property(day, (start) => {
      const numbers = [0, 1, 2, 3, 4, 5, 6].map((n) =>
        weekNumber(addDays(start, n - weekday(addDays(start, n)) + 1)),
      );
      const most = numbers.filter((each) => each === weekNumber(start)).length;
      expect(most).toBeGreaterThan(3);
    }),
  );
});
