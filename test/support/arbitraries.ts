import fc from 'fast-check';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';

/** Dates of the years 2024 to 2028. */
export const dates: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1826 })
  .map((days) => addDays('2024-01-01', days));

/** Sets of working weekdays, at least one, 1 is Monday. */
export const workingWeeks: fc.Arbitrary<readonly number[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  .map((days) => days.toSorted());

export const RUNS = { numRuns: 300 };
