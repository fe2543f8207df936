import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { momentWords } from '#shared/lib/format.ts';
import { windowOf } from '../deployment/window.ts';
import type { Placed } from './legal-day.ts';

/** `Sat 5 Dec 2026, 22:00`: a legal day, and when `placed` would begin on it. */
export function legalDayWords(placed: Placed | undefined, day: IsoDate): string {
  const window = placed && windowOf(placed, { targetDate: day });
  return window ? momentWords(window.start, window.zone) : longDate(day);
}
