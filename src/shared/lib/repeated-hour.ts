import { Temporal } from 'temporal-polyfill';
import type { Instant, WallTime } from './dates.ts';
import { reckonedIn, type Zone } from './zones.ts';

/**
 * The time that the wall of `zone` shows at a moment, as it is said: `02:07`; with the offset where the
 * wall shows that time twice, since the clocks go back: `02:07 UTC+1`.
 */
export function timeWords(time: WallTime, at: Instant, zone: Zone): string {
  const offset = repeatedOffset(at, zone);
  return offset === null ? time : `${time} ${offset}`;
}

/** `UTC+1`, `UTC−3:30`; `null` where the wall shows the time of that moment only once. */
function repeatedOffset(at: Instant, zone: Zone): string | null {
  const known = reckonedIn(zone);
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(known);
  const wall = there.toPlainDateTime();
  const [first, last] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(known, { disambiguation }).offsetNanoseconds,
  );
  if (first === last) return null;
  const [, sign, hours, minutes] = /^(.)(\d\d):(\d\d)/.exec(there.offset) ?? [];
  const rest = minutes === '00' ? '' : `:${minutes}`;
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`;
}
