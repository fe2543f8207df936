import { longDate, shortDate } from '#shared/lib/date-words.ts';
import { type IsoDate, type WallTime, wallAt, type Zone } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { isUtc, zoneLabel } from '#shared/lib/zones.ts';
import type { DeploymentWindow } from './window.ts';

/** A window in words, on its own wall and in UTC. */
export interface WindowWords {
  /** `Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00`. */
  readonly local: string;
  /** `Europe/Berlin`, with a word where it is not known. */
  readonly zone: string;
  /** `21:00–01:00 UTC`; with a day where UTC has another one; `null` where the zone is UTC itself. */
  readonly utc: string | null;
}

/** Says a window so that nobody has to reckon. */
export function windowWords(window: DeploymentWindow): WindowWords {
  const { startDate, startTime, endDate, endTime, zone } = window;
  const end = endDate === startDate ? endTime : `${shortDate(endDate)}, ${endTime}`;
  return {
    local: `${longDate(startDate)}, ${startTime} – ${end}`,
    zone: zoneLabel(zone),
    utc: utcWords(window),
  };
}

/** `Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00` or `Thu 10 Dec, 14:00–16:00`: on the window's own wall. */
export const shortWindowWords = ({
  startDate,
  startTime,
  endDate,
  endTime,
}: DeploymentWindow): string =>
  spanWords({ date: startDate, time: startTime }, { date: endDate, time: endTime });

/**
 * The window on the wall of another zone, such as that of who looks at it:
 * `Fri 11 Dec, 16:00–20:00 America/New_York`; `null` where that wall shows the same.
 */
export function elsewhereWords(window: DeploymentWindow, zone: Zone): string | null {
  if (zone === window.zone) return null;
  const words = (of: Zone) => spanWords(wallAt(window.start, of), wallAt(window.end, of));
  const there = words(zone);
  return there === words(window.zone) ? null : `${there} ${zoneLabel(zone)}`;
}

/** A date and a time on a wall. */
interface Wall {
  readonly date: IsoDate;
  readonly time: WallTime;
}

/** From one time to another, with the day of the second where it is another one. */
export const spanWords = (from: Wall, to: Wall): string =>
  from.date === to.date
    ? `${shortDate(from.date)}, ${timeRange(from.time, to.time)}`
    : `${shortDate(from.date)}, ${from.time} – ${shortDate(to.date)}, ${to.time}`;

/** `21:00–01:00 UTC`; with a day where UTC has another one; `null` where the zone is UTC itself. */
export function utcWords(
  span: Pick<DeploymentWindow, 'start' | 'end' | 'startDate' | 'endDate' | 'zone'>,
): string | null {
  if (isUtc(span.zone)) return null;
  const from = wallAt(span.start, 'UTC');
  const to = wallAt(span.end, 'UTC');
  const day = (utc: { date: string; time: string }, local: string) =>
    utc.date === local ? utc.time : `${shortDate(utc.date)}, ${utc.time}`;
  const [first, last] = [day(from, span.startDate), day(to, span.endDate)];
  const dash = first.length + last.length > 10 ? ' – ' : '–';
  return `${first}${dash}${last} UTC`;
}
