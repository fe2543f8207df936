import type { WallTime, Zone } from '#shared/lib/dates.ts';
import {
  addDays,
  type Instant,
  type IsoDate,
  instantAt,
  isSkipped,
  minutesBetween,
} from '#shared/lib/dates.ts';
import type { Deployment, Release } from '../records/release.ts';

/** A deployment's window, turned into moments: dates and times are those on the wall of `zone`. */
export interface DeploymentWindow {
  readonly start: Instant;
  readonly end: Instant;
  readonly startDate: IsoDate;
  readonly startTime: WallTime;
  readonly endDate: IsoDate;
  readonly endTime: WallTime;
  readonly zone: Zone;
  /** What the window really lasts: an hour more or less on a daylight-saving night. */
  readonly minutes: number;
}

/** How many days from the release's target date a window may start at most. */
export const FURTHEST_DAY = 3650;

/** What a deployment stores of its window. */
export type WindowRule = Pick<
  Deployment,
  'windowDay' | 'windowStart' | 'windowEnd' | 'windowNights' | 'zone'
>;

/**
 * The window of `deployment` on its release's target date; `null` where the release has no date,
 * the deployment no times, or the times leave nothing between them: also where a change of the clocks
 * leaves both out.
 */
export function windowOf(
  deployment: WindowRule,
  release: Pick<Release, 'targetDate'>,
): DeploymentWindow | null {
  const { windowStart: startTime, windowEnd: endTime, zone } = deployment;
  if (release.targetDate === null || startTime === null || endTime === null) return null;
  const startDate = addDays(release.targetDate, deployment.windowDay);
  const endDate = addDays(startDate, deployment.windowNights);
  const isLost =
    deployment.windowNights <= 1 &&
    isSkipped(startDate, startTime, zone) &&
    isSkipped(endDate, endTime, zone);
  const start = instantAt(startDate, startTime, zone);
  const end = instantAt(endDate, endTime, zone);
  const minutes = minutesBetween(start, end);
  if (minutes <= 0 || isLost) return null;
  return { start, end, startDate, startTime, endDate, endTime, zone, minutes };
}
