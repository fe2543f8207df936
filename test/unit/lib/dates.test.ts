import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  EARLIEST,
  isDate,
  LATEST,
  weekday,
  withCentury,
  withinPlans,
} from '#shared/lib/dates.ts';
import { isZone, zoneNamed } from '#shared/lib/zones.ts';

const days = fc.integer({ min: -100_000, max: 100_000 });

it('names the weekday of any date as the calendar does', () => {
  fc.assert(
    fc.property(days, (n) => {
      const date = addDays('1970-01-01', n);
      const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
      expect(weekday(date)).toBe(sundayFirst === 0 ? 7 : sundayFirst);
    }),
  );
});

it('goes from a date to another and back', () => {
  fc.assert(
    fc.property(days, days, (n, by) => {
      const from = addDays('2026-02-28', n);
      const to = addDays(from, by);
      expect(daysBetween(from, to)).toBe(by);
      expect(addDays(to, -by)).toBe(from);
    }),
  );
});

it('writes no date that does not exist', () => {
  expect(isDate('2028-02-29')).toBe(true);
  expect(isDate('2026-02-29')).toBe(false);
  expect(isDate('2026-2-28')).toBe(false);
  expect(() => addDays('2026-02-31x', 1)).toThrow(RangeError);
});

it('takes a year of two digits for one of this century, and leaves any other', () => {
  expect(withCentury('0026-12-24')).toBe('2026-12-24');
  expect(withCentury('0009-12-24')).toBe('0009-12-24');
  expect(withCentury('0126-12-24')).toBe('0126-12-24');
  expect(withCentury('1999-12-24')).toBe('1999-12-24');
});

it('holds a date within the days on which plans may lie', () => {
  expect(withinPlans('1969-12-31')).toBe(EARLIEST);
  expect(withinPlans('0001-01-01')).toBe(EARLIEST);
  expect(withinPlans('2026-11-23')).toBe('2026-11-23');
  expect(withinPlans('2200-01-01')).toBe(LATEST);
});

it('knows a zone by its name only: an offset does not say when clocks change', () => {
  for (const zone of ['Europe/Berlin', 'asia/kolkata', 'UTC', 'Etc/GMT+5'])
    expect(isZone(zone)).toBe(true);
  for (const zone of ['+05:30', '-03', '+0530', 'GMT+5', 'Mars/Base', '']) {
    expect(isZone(zone)).toBe(false);
    expect(zoneNamed(zone)).toBeNull();
  }
});
