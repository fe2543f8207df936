import { today } from '#renderer/state/today.ts';
import { wordsForEffects } from '#shared/domain/calendar/effects.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { releaseName } from '#shared/domain/release/release-name.ts';
import { dateNear, longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import type { Move } from './move.ts';
import type { Reckoned } from './reckon.ts';

/** What a move asks: `Move 4.5.0 to Mon 22 Mar 2027?` */
export function titleOf(model: Model, { releases, ships, where }: Move): string {
  const [first, another] = releases;
  if (another) return `Move ${counted(releases.length, 'release')}?`;
  const release = model.releases.get(ships[0] ?? '');
  if (!release) return `Move to ${where}?`;
  const name = releaseName(model, release);
  if (!first) return `Change the window of ${name}?`;
  return first.date === null ? `Take the date off ${name}?` : `Move ${name} to ${where}?`;
}

/**
 * `Fri 11 Dec 2026 → Tue 15 Dec 2026 · Moves 4 phases and 12 due dates with it`, or for other hours of
 * the same day `Fri 11 Dec 2026, 22:00–04:00 Europe/Berlin`.
 */
export function stepOf(
  model: Model,
  { releases, days, where }: Move,
  { effects }: Reckoned,
): string {
  const [first, another] = releases;
  const before = first && model.releases.get(first.releaseId)?.targetDate;
  if (another)
    return [stepsOf(model, releases), wordsForEffects(effects)].filter(Boolean).join(' · ');
  const step = before
    ? `${longDate(before)} → ${first.date === null ? 'no date' : longDate(first.date)}`
    : first || days === null
      ? where
      : `${longDate(days.start)}, ${where}`;
  return [step, wordsForEffects(effects)].filter((words) => words !== null).join(' · ');
}

const MOST_STEPS = 4;

/** `4.5.0 Mon 15 Mar → Mon 22 Mar, 2.3.0 Wed 24 Mar → Wed 31 Mar`, the one in hand first. */
function stepsOf(model: Model, moves: Move['releases']): string {
  const day = (date: IsoDate | null | undefined) => (date ? dateNear(date, today()) : 'no date');
  const steps = moves.slice(0, MOST_STEPS).flatMap(({ releaseId, date }) => {
    const release = model.releases.get(releaseId);
    return release
      ? `${releaseName(model, release)} ${day(release.targetDate)} → ${day(date)}`
      : [];
  });
  const rest = moves.length - MOST_STEPS;
  return [...steps, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** `Move to Mon 22 Mar instead`, of several `Move 4.5.0 to Mon 22 Mar instead`: the one in hand. */
export function insteadWords(model: Model, { releases: [first, another], days }: Move): string {
  const release = another && first && model.releases.get(first.releaseId);
  const whose = release ? `${releaseName(model, release)} ` : '';
  return `Move ${whose}to ${dateNear(days?.start ?? '', today())} instead`;
}

/** `The first legal day is Thu 25 Feb: there it stands already.` */
export const standingWords = ({ releases }: Move, { days }: Move): string =>
  `The first legal day is ${dateNear(days?.start ?? '', today())}, where ${
    releases.length > 1 ? 'they stand' : 'it stands'
  } already.`;

/** What the button says that makes a move: `Move 3 releases`. */
export function verbOf({ releases }: Move, { followers }: Reckoned): string {
  if (releases.length === 0) return 'Change window';
  const all = releases.length + followers.filter(({ taken }) => taken).length;
  return all === 1 ? 'Move release' : `Move ${all} releases`;
}
