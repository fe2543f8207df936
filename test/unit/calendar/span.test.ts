import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf, titleOf, turned, VIEWS } from '#renderer/features/calendar/span.ts';
import { wholeMonth } from '#shared/domain/calendar/range.ts';
import { addDays, EARLIEST, LATEST, weekday } from '#shared/lib/dates.ts';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const weekStart = fc.integer({ min: 1, max: 7 });
const view = fc.constantFrom(...VIEWS);

describe('the agenda', () => {
  it.each([
    ['2026-12-23', '2026-12-01', '2026-12-31', 'December 2026'],
    ['2026-11-30', '2026-11-01', '2026-11-30', 'November 2026'],
    ['2024-02-29', '2024-02-01', '2024-02-29', 'February 2024'],
    ['2027-01-01', '2027-01-01', '2027-01-31', 'January 2027'],
  ])('lists the month of %s, which its head names', (date, start, end, title) => {
    expect(spanOf('agenda', date, 1)).toEqual({ start, end });
    expect(titleOf('agenda', date, 1)).toBe(title);
  });

  it('is turned from month to month, over the end of a year and from the last of a long month', () => {
    expect(titleOf('agenda', turned('agenda', '2026-12-23', 1), 1)).toBe('January 2027');
    expect(titleOf('agenda', turned('agenda', '2027-01-31', 1), 1)).toBe('February 2027');
    expect(titleOf('agenda', turned('agenda', '2027-01-31', -1), 1)).toBe('December 2026');
  });

  it('names the month that the page of the month names', () => {
    fc.assert(
      fc.property(day, weekStart, (date, first) => {
        expect(titleOf('agenda', date, first)).toBe(titleOf('month', date, first));
      }),
    );
  });
});

describe('a page of the calendar', () => {
  it('holds the day it is asked for', () => {
    fc.assert(
      fc.property(view, day, weekStart, (which, date, first) => {
        const { start, end } = spanOf(which, date, first);
        expect(start <= date && date <= end).toBe(true);
      }),
    );
  });

  it('is followed by the next without gap or overlap', () => {
    fc.assert(
      fc.property(view, day, weekStart, (which, date, first) => {
        // A month's page fills its weeks with days of the months beside it.
        const spanAt = (at: string) =>
          which === 'month' ? wholeMonth(at) : spanOf(which, at, first);
        const { start, end } = spanAt(date);
        expect(spanAt(turned(which, date, 1)).start).toBe(addDays(end, 1));
        expect(spanAt(turned(which, date, -1)).end).toBe(addDays(start, -1));
      }),
    );
  });

  it('of a week begins on the first day of weeks, and is called by the months it lies in', () => {
    expect(spanOf('week', '2027-01-01', 1)).toEqual({ start: '2026-12-28', end: '2027-01-03' });
    expect(titleOf('week', '2027-01-01', 1)).toBe('Dec 2026 – Jan 2027');
    expect(titleOf('week', '2026-12-01', 1)).toBe('Nov – Dec 2026');
    expect(weekday(spanOf('week', '2027-01-01', 7).start)).toBe(7);
  });

  it('is not turned beyond the days on which plans may lie', () => {
    for (const which of VIEWS) {
      expect(turned(which, LATEST, 1)).toBe(LATEST);
      expect(turned(which, EARLIEST, -1)).toBe(EARLIEST);
    }
  });
});
