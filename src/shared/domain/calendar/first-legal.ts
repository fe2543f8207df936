import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { momentWords } from '#shared/lib/format.ts';
import { windowOf } from '../deployment/window.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import { isIllegal, legalDayOf, obstaclesOn, type Placed, shipOf } from './legal-day.ts';

/** The first day on which a release may ship. */
export interface FirstLegal {
  readonly date: IsoDate;
  /** The same with the time of the window that nothing stands in the way of then. */
  readonly words: string;
}

/**
 * The first legal day of a release as `model` has it, not before `today`, the same wherever it is named;
 * `null` where it has no date, or no day in two years is legal.
 */
export function firstLegal(model: Model, release: Release, today: IsoDate): FirstLegal | null {
  const date = legalDayOf(model, release, today);
  if (date === null || release.targetDate === null) return null;
  const met = obstaclesOn(model, shipOf(model, release), release.targetDate).find(isIllegal);
  return { date, words: legalDayWords(met?.placed, date) };
}

/**
 * `Sat 5 Dec 2026, 22:00`: a legal day, and when `placed` would begin then; where that is on another day,
 * both: `Tue 26 Jan 2027 (Staging on Fri 15 Jan 2027, 14:00)`.
 */
function legalDayWords(placed: Placed | undefined, day: IsoDate): string {
  const window = placed && windowOf(placed, { targetDate: day });
  if (!window) return longDate(day);
  const moment = momentWords(window.start, window.zone);
  if (window.startDate === day) return moment;
  return `${longDate(day)} (${placed.environment || 'its window'} on ${moment})`;
}
