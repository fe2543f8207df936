import { runsIntoItself } from '#shared/domain/freeze/runs-into-itself.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { daysBetween } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import { missing } from '../find.ts';

const LONGEST_DAYS = 3660;
const LONGEST_REPEATED_DAYS = 366;

/** Whether a freeze ends after it starts, in reasonable time, by a rule that can be reckoned. */
export function freezeIsSound(model: Model, freeze: Freeze): Result<null> {
  const { startDate, startTime, endDate, endTime, zone, rule } = freeze;
  if (`${endDate}T${endTime}` <= `${startDate}T${startTime}`)
    return invalid('End', 'is not after the start');
  const most = rule === '' ? LONGEST_DAYS : LONGEST_REPEATED_DAYS;
  if (daysBetween(startDate, endDate) > most)
    return invalid(
      rule === '' ? 'A freeze' : 'A freeze that repeats',
      `lasts more than ${most} days`,
    );
  const recurrence =
    rule === '' ? null : recurrenceOf(rule, { date: startDate, time: startTime, zone });
  if (recurrence?.ok === false) return invalid('Rule', recurrence.error);
  const again = runsIntoItself(freeze);
  if (again !== null)
    return invalid(
      'A freeze that repeats',
      `still holds when it begins again, after ${counted(again, 'day')}`,
    );
  return missing(model, 'products', freeze.productId);
}

const invalid = (field: string, problem: string) =>
  fail(appError('invalid-input', { field, problem }));
