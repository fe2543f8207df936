import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import type { Release } from '../records/release.ts';

/**
 * The day on which a release's scope is to be locked, counted in calendar days from its target
 * date; `null` where it has no date or is never locked.
 */
export const lockDate = ({
  targetDate,
  lockDaysBefore,
}: Pick<Release, 'targetDate' | 'lockDaysBefore'>): IsoDate | null =>
  targetDate === null || lockDaysBefore === null ? null : addDays(targetDate, -lockDaysBefore);
