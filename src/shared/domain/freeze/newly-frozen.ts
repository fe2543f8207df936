import { dateNear, longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { type FreezeObstacle, legalDayOf, obstaclesOn, shipOf } from '../calendar/legal-day.ts';
import { windowOf } from '../deployment/window.ts';
import { shortWindowWords } from '../deployment/window-words.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { FreezeKind } from '../records/calendar.ts';
import type { Release } from '../records/release.ts';
import { releaseName } from '../release/release-name.ts';
import { isOpen } from '../release/status.ts';
import { reasonFor } from './reasons.ts';

/** A window, or the day of a release without one, that other freezes newly lie over. */
export interface NewlyFrozen {
  /** The same for the same window and freeze. */
  readonly key: string;
  readonly kind: FreezeKind;
  /** `Hard freeze “Year end” over 4.2.0 on Production, Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00`. */
  readonly what: string;
  /** What to do about it: `Move it, from Mon 4 Jan on`. */
  readonly todo: string;
}

/**
 * The windows of open releases, the next first, that the freezes of `after` lie over and those of
 * `before` did not; those for which a soft one is explained already are left out.
 */
export function newlyFrozen(before: Model, after: Model, today: IsoDate): NewlyFrozen[] {
  const changed = new Map(
    [...after.freezes].filter(([id, freeze]) => before.freezes.get(id) !== freeze),
  );
  if (changed.size === 0) return [];
  const fresh = { ...after, freezes: changed };
  return [...after.releases.values()]
    .filter((release) => isOpen(release) && release.targetDate !== null)
    .toSorted((a, b) => compare(a.targetDate ?? '', b.targetDate ?? '') || compare(a.id, b.id))
    .flatMap((release) => {
      const met = frozenIn(fresh, release);
      if (met.length === 0) return [];
      const known = new Set(frozenIn(before, release).map(keyOf));
      const legal = lazily(() => legalDayOf(after, release, today));
      return met
        .filter((one) => !known.has(keyOf(one)))
        .map((one) => ({
          key: `${release.id} ${keyOf(one)}`,
          kind: one.freeze.kind,
          what: whatOf(after, release, one, today),
          todo: todoOf(one.freeze.kind, legal()),
        }));
    });
}

/** What freezes stand over a release, each once over each of its windows. */
function frozenIn(model: Model, release: Release): FreezeObstacle[] {
  const { targetDate } = release;
  if (targetDate === null) return [];
  const met = obstaclesOn(model, shipOf(model, release), targetDate).flatMap((one) =>
    one.kind === 'window' || isExplained(model, one) ? [] : [one],
  );
  return [...new Map(met.map((one) => [keyOf(one), one])).values()];
}

const isExplained = (model: Model, { freeze, placed, startDate }: FreezeObstacle): boolean =>
  freeze.kind === 'soft' &&
  placed.id !== null &&
  reasonFor(model, placed.id, freeze.id, startDate) !== null;

const keyOf = ({ placed, freeze }: FreezeObstacle): string =>
  `${placed.id} ${freeze.id} ${freeze.kind}`;

function whatOf(
  model: Model,
  release: Release,
  { freeze, placed }: FreezeObstacle,
  today: IsoDate,
): string {
  const window = windowOf(placed, release);
  const when = window ? shortWindowWords(window, today) : dateNear(release.targetDate ?? '', today);
  const where = placed.environment === '' ? '' : ` on ${placed.environment}`;
  const kind = freeze.kind === 'hard' ? 'Hard' : 'Soft';
  return `${kind} freeze “${freeze.title}” over ${releaseName(model, release)}${where}, ${when}`;
}

function todoOf(kind: FreezeKind, legal: IsoDate | null): string {
  if (kind === 'soft') return 'Say why it ships then, or move it';
  return legal === null
    ? 'No day in the two years after is free: shorten the freeze'
    : `Move it: the first legal day is ${longDate(legal)}`;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
