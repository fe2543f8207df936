import { appError } from '#shared/errors/catalogue.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/** Whether days that are both included come in this order; one that is not set is no matter. */
export function daysInOrder(start: IsoDate | null, end: IsoDate | null): Result<null> {
  if (start === null || end === null || start <= end) return ok(null);
  return fail(appError('invalid-input', { field: 'End', problem: 'lies before the start' }));
}
