import { describe, expect, it } from 'vitest';
import { daysOf, monthRange, weekRange } from '#shared/domain/calendar/range.ts';
import {
  addDays,
  addWorkingDays,
  dateAt,
  daysBetween,
  instantAt,
  isDate,
  wallAt,
  weekday,
} from '#shared/lib/dates.ts';
import { WEEKDAYS } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

const SYSTEM = process.env.TZ ?? 'none';

it('the system really is in the zone that is tested', () => {
  for (const instant of ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z']) {
    const shown = new Date(instant);
    const hours = String(shown.getHours()).padStart(2, '0');
    const minutes = String(shown.getMinutes()).padStart(2, '0');
    expect(`${hours}:${minutes}`).toBe(wallAt(instant, SYSTEM).time);
  }
});

describe.each(CLOCK_CHANGES)('over the change of the clocks after %s', (saturday, monday) => {
  it('dates count one a night, and working days none of the weekend', () => {
    expect(addDays(saturday, 2)).toBe(monday);
    expect(addDays(monday, -2)).toBe(saturday);
    expect(daysBetween(saturday, monday)).toBe(2);
    expect([weekday(saturday), weekday(monday)]).toEqual([6, 1]);
    expect(addWorkingDays(addDays(saturday, -1), 1, WEEKDAYS)).toBe(monday);
  });

  it.each([1, 7])('weeks and months that start on weekday %i hold each day once', (weekStart) => {
    for (const range of [weekRange(saturday, weekStart), monthRange(saturday, weekStart)]) {
      const days = daysOf(range);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length % 7).toBe(0);
      expect(weekday(days[0] ?? '')).toBe(weekStart);
      expect(days).toContain(saturday);
    }
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'])(
    'noon on a wall in %s is noon on the same day there',
    (zone) => {
      for (const date of [saturday, addDays(saturday, 1), monday]) {
        expect(wallAt(instantAt(date, '12:00', zone), zone)).toEqual({ date, time: '12:00' });
      }
    },
  );
});

describe('leap day and year end', () => {
  it('are days like any other', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-02-29', 366)).toBe('2029-03-01');
    expect(daysBetween('2027-12-31', '2028-01-01')).toBe(1);
    expect(isDate('2027-02-29')).toBe(false);
  });

  it('are the day of the wall that is asked, not of the system', () => {
    expect(dateAt('2026-12-31T23:30:00Z', 'Europe/Berlin')).toBe('2027-01-01');
    expect(dateAt('2027-01-01T04:30:00Z', 'America/New_York')).toBe('2026-12-31');
  });
});
