import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { firstLegalDay, isIllegal, obstaclesOn, shipOf } from './legal-day.ts';

/** What stands against shipping on a day, in words. */
export interface LegalWords {
  readonly hard: readonly string[];
  readonly soft: readonly string[];
  /** `First legal day: Mon 4 Jan 2027`; `null` where the day itself is legal. */
  readonly instead: string | null;
}

/** What a release would meet on `date`: freezes by name, and the first day without any. */
export function legalWords(model: Model, releaseId: Id, date: IsoDate): LegalWords {
  const release = model.releases.get(releaseId);
  if (!release) return { hard: [], soft: [], instead: null };
  const ship = shipOf(model, release);
  const obstacles = obstaclesOn(model, ship, date);
  const named = (kind: 'hard-freeze' | 'soft-freeze', words: string) =>
    obstacles.flatMap((one) => (one.kind === kind ? [`${words} “${one.freeze.title}”`] : []));
  return {
    hard: named('hard-freeze', 'In the hard freeze'),
    soft: named('soft-freeze', 'In the soft freeze'),
    instead: obstacles.some(isIllegal) ? insteadWords(firstLegalDay(model, ship, date)) : null,
  };
}

const insteadWords = (day: IsoDate | null): string =>
  day === null ? 'No legal day within two years' : `First legal day: ${longDate(day)}`;
