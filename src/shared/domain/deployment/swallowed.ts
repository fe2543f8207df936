import { longDate } from '#shared/lib/date-words.ts';
import { addDays } from '#shared/lib/dates.ts';
import type { Release } from '../records/release.ts';
import { type WindowRule, windowOf } from './window.ts';

/**
 * Why a window whose date and times are set is none all the same: it lies in the hour that a change of
 * the clocks leaves out. `null` where it is not so.
 */
export function swallowedWords(
  deployment: WindowRule,
  release: Pick<Release, 'targetDate'>,
): string | null {
  const { windowStart, windowEnd, windowDay, zone } = deployment;
  const { targetDate } = release;
  if (targetDate === null || windowStart === null || windowEnd === null) return null;
  if (windowOf(deployment, release)) return null;
  const day = longDate(addDays(targetDate, windowDay));
  return `The clocks of ${zone} change on ${day}: nothing lies between ${windowStart} and ${windowEnd}.`;
}
