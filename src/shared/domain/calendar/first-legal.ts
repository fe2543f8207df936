import { longDate } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { momentWords } from '#shared/lib/format.ts';
import { windowOf } from '../deployment/window.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { isIllegal, obstaclesOn, type Placed, shipOf } from './legal-day.ts';
import { daysToLegal, type Group } from './legal-shift.ts';

/** The first day on which a release may ship. */
export interface FirstLegal {
  readonly date: IsoDate;
  /** The same with the time of the window that nothing stands in the way of then. */
  readonly words: string;
}

/**
 * The first day of the release `releaseId`, not before `today`, on which the whole group that it is
 * moved with may ship, the same wherever it is named; `null` where none within two years is legal.
 * `after` is `before` with the asked move in it.
 */
export function firstLegal(
  before: Model,
  after: Model,
  group: Group & { readonly releaseId: Id },
  today: IsoDate,
): FirstLegal | null {
  const asked = group.moves.find(({ releaseId }) => releaseId === group.releaseId)?.date;
  const release = after.releases.get(group.releaseId);
  if (!asked || !release) return null;
  const days = daysToLegal(before, after, group, today);
  if (days === null) return null;
  const date = addDays(asked, days);
  const met = obstaclesOn(after, shipOf(after, release), asked).find(isIllegal);
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
