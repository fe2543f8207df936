import type { Zone } from '#shared/lib/dates.ts';
import type { Deployment } from '../records/release.ts';

type WindowRule = Pick<
  Deployment,
  'windowDay' | 'windowStart' | 'windowEnd' | 'windowNights' | 'zone' | 'reserveMinutes'
>;

/** Where a release is deployed unless told otherwise. */
export const DEFAULT_ENVIRONMENT = 'Production';

/** What a deployment gets unless told otherwise: 22:00 to 02:00 of the target date's night. */
export const defaultWindow = (zone: Zone): WindowRule => ({
  windowDay: 0,
  windowStart: '22:00',
  windowEnd: '02:00',
  windowNights: 1,
  zone,
  reserveMinutes: 15,
});

/** How many nights lie between `start` and `end`: an end at or before the start is the next day's. */
export const nightsBetween = (start: string, end: string): number => (end <= start ? 1 : 0);
