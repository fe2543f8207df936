import fc from 'fast-check';
import { addDays, type IsoDate, type WorkCalendar } from '#shared/lib/dates.ts';

/** Dates of the years 2024 to 2028. */
export const dates: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1826 })
  .map((days) => addDays('2024-01-01', days));

/** Working weeks of at least one day, with up to twenty holidays in the same years. */
export const workCalendars: fc.Arbitrary<WorkCalendar> = fc.record({
  weekdays: fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    .map((days) => days.toSorted()),
  holidays: fc.uniqueArray(dates, { maxLength: 20 }).map((days) => new Set(days)),
});

export const RUNS = { numRuns: 300 };
