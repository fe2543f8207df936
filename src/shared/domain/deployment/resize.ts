import {
  addMinutes,
  daysBetween,
  type Instant,
  type IsoDate,
  minutesBetween,
  wallAt,
} from '#shared/lib/dates.ts';
import type { Deployment } from '../records/release.ts';
import { windowOf } from './window.ts';

/** What a window stores when an end of it is taken to another moment. */
export type WindowHours = Pick<
  Deployment,
  'windowDay' | 'windowStart' | 'windowEnd' | 'windowNights'
>;

/** The least that a window lasts when it is resized, and the step in which it is, in minutes. */
export const SHORTEST_WINDOW = 15;
const FURTHEST_DAY = 3650;
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

const earlier = (a: Instant, b: Instant): Instant => (minutesBetween(a, b) >= 0 ? a : b);
const later = (a: Instant, b: Instant): Instant => (minutesBetween(a, b) >= 0 ? b : a);
