import { dateNear, longDate } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate, wallAt, type Zone } from '#shared/lib/dates.ts';
import { counted, timeRange } from '#shared/lib/format.ts';
import { timeWords } from '#shared/lib/repeated-hour.ts';
import { isUtc, zoneLabel } from '#shared/lib/zones.ts';
import { clockChangeWords } from './clock-change.ts';
import type { DeploymentWindow, WindowRule } from './window.ts';

/** A window in words, on its own wall and in UTC. */
export interface WindowWords {
  /** `Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00`. */
  readonly local: string;
  /** `Europe/Berlin`, with a word where it is not known. */
  readonly zone: string;
  /** `21:00–01:00 UTC`; with a day where UTC has another one; `null` where the zone is UTC itself. */
  readonly utc: string | null;
  /** How a change of the clocks makes it longer or shorter; `null` where none is. */
  readonly clocks: string | null;
}

/** From when to when, with the offset where the clocks show a time twice. */
const timesOf = ({ start, startTime, end, endTime, zone }: DeploymentWindow) => ({
  from: timeWords(startTime, start, zone),
  to: timeWords(endTime, end, zone),
});

/** Says a window so that nobody has to reckon. */
export function windowWords(window: DeploymentWindow): WindowWords {
  const { startDate, endDate, zone } = window;
  const { from, to } = timesOf(window);
  const end = endDate === startDate ? to : `${dateNear(endDate, startDate)}, ${to}`;
  return {
    local: `${longDate(startDate)}, ${from} – ${end}`,
    zone: zoneLabel(zone),
    utc: utcWords(window),
    clocks: clockChangeWords(window),
  };
}

/**
 * `Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00` or `Thu 10 Dec, 14:00–16:00`: on the window's own wall, with
 * the year where who reads it on `today` needs it.
 */
export function shortWindowWords(window: DeploymentWindow, today: IsoDate): string {
  const { from, to } = timesOf(window);
  const start = { date: window.startDate, time: from };
  return spanWords(start, { date: window.endDate, time: to }, today);
}

/**
 * What is to be said of a window that ends at the time at which it starts, since that may be a slip:
 * `lasts a whole day, until Sat 12 Dec, 22:00`; `startDate` is `null` where it is on no day yet. `null`
 * for any other window.
 */
export function wholeDayWords(
  times: Pick<WindowRule, 'windowStart' | 'windowEnd' | 'windowNights'>,
  startDate: IsoDate | null,
  today: IsoDate,
): string | null {
  const { windowStart, windowEnd, windowNights } = times;
  if (windowStart === null || windowStart !== windowEnd || windowNights < 1) return null;
  const length = windowNights === 1 ? 'a whole day' : counted(windowNights, 'day');
  const last = startDate === null ? null : dateNear(addDays(startDate, windowNights), today);
  const after = windowNights === 1 ? 'on the next day' : `${counted(windowNights, 'day')} later`;
  return `lasts ${length}, until ${last === null ? `${windowEnd} ${after}` : `${last}, ${windowEnd}`}`;
}

/**
 * The window on the wall of another zone, such as that of who looks at it:
 * `Fri 11 Dec, 16:00–20:00 America/New_York`; `null` where that wall shows the same.
 */
export function elsewhereWords(
  window: DeploymentWindow,
  zone: Zone,
  today: IsoDate,
): string | null {
  if (zone === window.zone) return null;
  const words = (of: Zone) => spanWords(wallAt(window.start, of), wallAt(window.end, of), today);
  const there = words(zone);
  return there === words(window.zone) ? null : `${there} ${zoneLabel(zone)}`;
}

/** A date and a time on a wall. */
interface Wall {
  readonly date: IsoDate;
  /** `02:07`, or `02:07 UTC+1`. */
  readonly time: string;
}

/** From one time to another, with the day of the second where it is another one. */
export const spanWords = (from: Wall, to: Wall, today: IsoDate): string =>
  from.date === to.date
    ? `${dateNear(from.date, today)}, ${timeRange(from.time, to.time)}`
    : `${dateNear(from.date, today)}, ${from.time} – ${dateNear(to.date, from.date)}, ${to.time}`;

/** `21:00–01:00 UTC`; with a day where UTC has another one; `null` where the zone is UTC itself. */
export function utcWords(
  span: Pick<DeploymentWindow, 'start' | 'end' | 'startDate' | 'endDate' | 'zone'>,
): string | null {
  if (isUtc(span.zone)) return null;
  const from = wallAt(span.start, 'UTC');
  const to = wallAt(span.end, 'UTC');
  const day = (utc: { date: string; time: string }, local: string) =>
    utc.date === local ? utc.time : `${dateNear(utc.date, local)}, ${utc.time}`;
  const [first, last] = [day(from, span.startDate), day(to, span.endDate)];
  const dash = first.length + last.length > 10 ? ' – ' : '–';
  return `${first}${dash}${last} UTC`;
}
