import { longDate, shortDate } from '#shared/lib/date-words.ts';
import { isUtc, wallAt } from '#shared/lib/dates.ts';
import type { DeploymentWindow } from './window.ts';

/** A window in words, on its own wall and in UTC. */
export interface WindowWords {
  /** `Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00`. */
  readonly local: string;
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
    zone,
    utc: utcWords(window),
  };
}

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
