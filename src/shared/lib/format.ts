import { dateNear, longDate } from './date-words.ts';
import {
  daysBetween,
  type Instant,
  type IsoDate,
  type WallTime,
  wallAt,
  type Zone,
} from './dates.ts';
import { grouped } from './figures.ts';

export { grouped };

/** `1 item`, `3 items`; `plural` where an s does not do. */
export const counted = (count: number, one: string, plural = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : plural}`;

/** `5 pt`; nothing where there are none. */
export const pointsWords = (points: number | null): string =>
  points === null ? '' : `${grouped(points)} pt`;

/** `today`, `tomorrow`, `in 21 days`, `3 days ago`. */
export function inDays(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** `22:00–02:00`. */
export const timeRange = (start: WallTime, end: WallTime): string => `${start}–${end}`;

/** `1 h 20 min`, `45 min`, `2 h`; whole minutes. */
export function durationWords(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `Fri 11 Dec 2026, 16:00` on the wall of `zone`. */
export function momentWords(instant: Instant, zone: Zone): string {
  const { date, time } = wallAt(instant, zone);
  return `${longDate(date)}, ${time}`;
}

/** `today`, `yesterday`, `Fri 11 Dec`, with the year where it needs one. */
export function recentDayWords(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return dateNear(date, today);
}

/** The words as a sentence begins with them. */
export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
