import {
  addMinutes,
  daysBetween,
  type Instant,
  type IsoDate,
  minutesBetween,
  type WallTime,
  wallAt,
} from '#shared/lib/dates.ts';
import type { Deployment } from '../records/release.ts';
import { clockMinutesOf, DAY, minuteOf } from './clock-change.ts';
import { type DeploymentWindow, FURTHEST_DAY, windowOf } from './window.ts';

/** What a window stores when an end of it is taken to another moment. */
export type WindowHours = Pick<
  Deployment,
  'windowDay' | 'windowStart' | 'windowEnd' | 'windowNights'
>;

/** The times of a window on its wall. */
export type WindowTimes = Pick<Deployment, 'windowStart' | 'windowEnd' | 'windowNights'> & {
  readonly windowStart: WallTime;
  readonly windowEnd: WallTime;
};

/** The least that a window lasts when it is resized, and the step in which it is, in minutes. */
export const SHORTEST_WINDOW = 15;
const MOST_NIGHTS = 30;

/**
 * The window of a deployment with one of its ends at `moment`; the other stays, and at least a
 * quarter of an hour between. `null` where there is no window, or the new one is out of bounds.
 */
export function resizedWindow(
  deployment: Deployment,
  targetDate: IsoDate,
  edge: 'start' | 'end',
  moment: Instant,
): WindowHours | null {
  const window = windowOf(deployment, { targetDate });
  if (!window) return null;
  const { zone } = deployment;
  const first = { date: window.startDate, time: window.startTime };
  const last = { date: window.endDate, time: window.endTime };
  const latest = addMinutes(window.end, -SHORTEST_WINDOW);
  const earliest = addMinutes(window.start, SHORTEST_WINDOW);
  const from = edge === 'start' ? wallAt(earlier(moment, latest), zone) : first;
  const to = edge === 'end' ? wallAt(later(moment, earliest), zone) : last;
  const windowDay = daysBetween(targetDate, from.date);
  const windowNights = daysBetween(from.date, to.date);
  if (Math.abs(windowDay) > FURTHEST_DAY || windowNights < 0 || windowNights > MOST_NIGHTS)
    return null;
  const hours = { windowDay, windowStart: from.time, windowEnd: to.time, windowNights };
  return windowOf({ ...hours, zone }, { targetDate }) && hours;
}

/**
 * A window that starts at another moment and lasts as long on its wall as before: the day on which
 * it then starts, in its own zone, and its times. `null` where they leave nothing on that day.
 */
export function windowFrom(
  { zone }: Pick<Deployment, 'zone'>,
  window: DeploymentWindow,
  moment: Instant,
): ({ readonly date: IsoDate } & WindowTimes) | null {
  const { date, time: windowStart } = wallAt(moment, zone);
  const end = minuteOf(windowStart) + clockMinutesOf(window);
  const windowNights = Math.floor(end / DAY);
  const windowEnd = timeOf(end % DAY);
  const times = { windowDay: 0, windowStart, windowEnd, windowNights, zone };
  if (windowNights > MOST_NIGHTS || !windowOf(times, { targetDate: date })) return null;
  return { date, windowStart, windowEnd, windowNights };
}

const timeOf = (minute: number): WallTime =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const earlier = (a: Instant, b: Instant): Instant => (minutesBetween(a, b) >= 0 ? a : b);
const later = (a: Instant, b: Instant): Instant => (minutesBetween(a, b) >= 0 ? b : a);
