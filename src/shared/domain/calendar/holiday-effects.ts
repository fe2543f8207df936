import { dateNear, rangeNear } from '#shared/lib/date-words.ts';
import type { Instant, IsoDate } from '#shared/lib/dates.ts';
import { newFindings } from '../checks/new-findings.ts';
import type { Id } from '../model/change.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { PhaseDates } from '../release/effective-dates.ts';
import { PHASE_NAMES } from '../release/phase-words.ts';
import { releaseTitle } from '../release/release-title.ts';
import { isOpen } from '../release/status.ts';
import { effectsOfMove, type MoveEffects, wordsForEffects } from './effects.ts';

/** A date that becomes another, in words. */
export interface DateShift {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What other days off do to a release, whose own date stays. */
export interface HolidayEffect {
  readonly releaseId: Id;
  readonly title: string;
  /** `Moves 2 phases and 5 due dates with it`; `null` where no date shifts. */
  readonly words: string | null;
  readonly shifts: readonly DateShift[];
  /** What it newly breaks. */
  readonly breaks: readonly string[];
}

/**
 * What becomes of open releases when the days off of `before` become those of `after`, the release
 * that ships first first. A release that nothing happens to is left out.
 */
export function effectsOfHolidays(
  before: Model,
  after: Model,
  moment: { readonly now: Instant; readonly today: IsoDate },
): HolidayEffect[] {
  const broken = Map.groupBy(newFindings(before, after, moment), ({ release }) => release.id);
  return [...after.releases.values()]
    .filter((release) => isOpen(release) && release.targetDate !== null)
    .sort((a, b) => compare(a.targetDate ?? '', b.targetDate ?? '') || compare(a.id, b.id))
    .flatMap((release) => {
      const effects = effectsOfMove(before, after, release.id, moment.today);
      const shifts = shiftsIn(effects, moment.today);
      const breaks = (broken.get(release.id) ?? []).map(({ finding }) => finding.what);
      if (shifts.length + breaks.length === 0) return [];
      const words = wordsForEffects(effects);
      return [{ releaseId: release.id, title: releaseTitle(release), words, shifts, breaks }];
    });
}

const shiftsIn = (
  { phases, dueDates, announcements }: MoveEffects,
  today: IsoDate,
): DateShift[] => [
  ...phases.map(({ row, before, after }) => ({
    what: PHASE_NAMES[row.kind],
    before: daysWords(before, today),
    after: daysWords(after, today),
  })),
  ...announcements.map(({ row, ...days }) => ({
    what: `Tell ${row.audience}`,
    ...inWords(days, today),
  })),
  ...dueDates.map(({ row, ...days }) => ({ what: row.title, ...inWords(days, today) })),
];

const daysWords = ({ start, end }: PhaseDates, today: IsoDate): string =>
  start === null || end === null ? 'no days' : rangeNear(start, end, today);

const dayWords = (date: IsoDate | null, today: IsoDate): string =>
  date === null ? 'no day' : dateNear(date, today);

const inWords = (
  days: { readonly before: IsoDate | null; readonly after: IsoDate | null },
  today: IsoDate,
) => ({
  before: dayWords(days.before, today),
  after: dayWords(days.after, today),
});
