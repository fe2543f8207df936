import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { workCalendarOf } from '../model/settings.ts';
import { phaseDates } from '../release/effective-dates.ts';
import { phasesOf } from '../release/lookups.ts';
import type { CheckInput } from './check.ts';

const DAYS_BEFORE = 14;

/**
 * From when on what a deployment needs has to be there: the start of release preparation, or 14
 * days before the target date where that is earlier. `null` without a target date.
 */
export function preparationBegins({ model, release }: CheckInput): IsoDate | null {
  if (release.targetDate === null) return null;
  const early = addDays(release.targetDate, -DAYS_BEFORE);
  const preparation = phasesOf(model.phases, release.id).find(({ kind }) => kind === 'preparation');
  if (!preparation) return early;
  const { start } = phaseDates(preparation, release.targetDate, workCalendarOf(model));
  return start !== null && start < early ? start : early;
}
