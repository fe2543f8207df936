import { addDays, addMinutes, daysBetween, type WallTime, wallAt } from '#shared/lib/dates.ts';
import { capitalised, durationWords } from '#shared/lib/format.ts';
import { offsetOn, type ZoneChange, zoneChangesBetween } from '#shared/lib/zone-changes.ts';
import type { DeploymentWindow } from './window.ts';

/** What a change of the clocks does to a window. */
export interface ClockChange {
  /** The changes in it, the earliest first; also one that swallows the time at which it starts. */
  readonly changes: readonly ZoneChange[];
  /** How long it looks on the wall, in minutes; the window's own `minutes` are the true length. */
  readonly clockMinutes: number;
  /** What the wall shows at its start or end, where the time that was asked for is left out. */
  readonly startsAt: WallTime | null;
  readonly endsAt: WallTime | null;
}

/**
 * What becomes of a window in a night in which the clocks of its zone are changed; `null` where its
 * hours are those that its wall shows.
 */
export function clockChangeOf(window: DeploymentWindow): ClockChange | null {
  const { start, end, startDate, endDate, startTime, endTime, zone, minutes } = window;
  // Most nights are told by the days around them, without asking for a change.
  if (offsetOn(addDays(startDate, -1), zone) === offsetOn(addDays(endDate, 2), zone)) return null;
  const clockMinutes = clockMinutesOf(window);
  const startsAt = unlessShown(wallAt(start, zone).time, startTime);
  const endsAt = unlessShown(wallAt(end, zone).time, endTime);
  if (clockMinutes === minutes && startsAt === null && endsAt === null) return null;
  const off = Math.abs(clockMinutes - minutes);
  const from = startsAt === null ? start : addMinutes(start, -off - 1);
  // A window that ends as the clocks go forward ends on time, unless its wall was to go on from there.
  const changes = zoneChangesBetween(zone, from, off === 0 ? end : addMinutes(end, 1));
  if (changes.length === 0) return null;
  return { changes, clockMinutes, startsAt, endsAt };
}

/** Minutes of a day with twenty-four hours. */
export const DAY = 24 * 60;

/** How long a window looks on its wall, in minutes. */
export const clockMinutesOf = ({
  startDate,
  endDate,
  startTime,
  endTime,
}: DeploymentWindow): number =>
  daysBetween(startDate, endDate) * DAY + minuteOf(endTime) - minuteOf(startTime);

/** The minutes since midnight of a time on the wall. */
export const minuteOf = (time: WallTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const unlessShown = (shown: WallTime, asked: WallTime): WallTime | null =>
  shown === asked ? null : shown;

/**
 * `4 h on the clock, 5 h long: clocks go back at 03:00 Europe/Berlin`; `null` where no clock is
 * changed in the window.
 */
export function clockChangeWords(window: DeploymentWindow): string | null {
  const change = clockChangeOf(window);
  if (!change) return null;
  const { clockMinutes, startsAt, endsAt, changes } = change;
  const { minutes, startTime, endTime, zone } = window;
  const facts = [
    ...(startsAt === null ? [] : [`starts at ${startsAt}, as there is no ${startTime}`]),
    ...(endsAt === null ? [] : [`ends at ${endsAt}, as there is no ${endTime}`]),
    ...(clockMinutes === minutes
      ? []
      : [`${durationWords(clockMinutes)} on the clock, ${durationWords(minutes)} long`]),
  ].join(', ');
  const turns = changes.map(
    ({ before, after, time }) => `clocks go ${after > before ? 'forward' : 'back'} at ${time}`,
  );
  return `${capitalised(facts)}: ${turns.join(', ')} ${zone}`;
}
