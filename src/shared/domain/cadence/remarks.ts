import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { type FreezeObstacle, obstaclesOn } from '../calendar/legal-day.ts';
import { reasonFor } from '../freeze/reasons.ts';
import type { Release } from '../records/release.ts';
import { areOneLine, compareVersions } from '../release/compare-versions.ts';
import { releasesOf } from '../release/lookups.ts';
import type { Ground } from './ground.ts';
import { shipOfCadence } from './release-day.ts';

/** A release as it is planned. */
export interface Dated {
  readonly release: Release | null;
  readonly version: string;
  readonly date: IsoDate;
}

/**
 * What should be known of the releases of a plan before they are made: each remark is the predicate
 * of a sentence about the release. The freezes that it ships in all the same, soft ones without a
 * reason and, where the cadence does not skip them, hard ones; and a release of the product from
 * elsewhere, such as another team's cadence, whose version is out of the order of the days.
 */
export function remarker(ground: Ground, planned: ReadonlySet<Release>): (of: Dated) => string[] {
  const others = releasesOf(ground.model.releases, ground.product.id).filter(
    (other) => !planned.has(other) && isInOrder(other),
  );
  return (of) => [...freezesMet(ground, of), ...outOfOrder(of, others)];
}

/** A hotfix is of an earlier version, and ships after later ones. */
const isInOrder = ({ targetDate, status, method }: Release): boolean =>
  targetDate !== null && status !== 'cancelled' && method !== 'hotfix';

function freezesMet({ model, cadence, product }: Ground, { release, date }: Dated): string[] {
  const ship = shipOfCadence(model, cadence, product.id, release?.id ?? null);
  const words = obstaclesOn(model, ship, date).flatMap((met) => {
    if (met.kind === 'window' || isExplained(model, met)) return [];
    const kind = met.kind === 'hard-freeze' ? 'hard' : 'soft';
    return `ships in the ${kind} freeze “${met.freeze.title}”`;
  });
  return [...new Set(words)];
}

const isExplained = (
  model: Ground['model'],
  { kind, freeze, placed, startDate }: FreezeObstacle,
): boolean =>
  kind === 'soft-freeze' &&
  placed.id !== null &&
  reasonFor(model, placed.id, freeze.id, startDate) !== null;

/** The nearest release before with a higher version, or after with a lower one. */
function outOfOrder({ version, date }: Dated, others: readonly Release[]): string[] {
  const dated = others
    .filter((other) => areOneLine(other.version, version))
    .map((other) => ({ version: other.version, date: other.targetDate ?? '' }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const before = dated.findLast(
    (other) => other.date < date && compareVersions(other.version, version) > 0,
  );
  if (before)
    return [`ships after ${before.version} on ${longDate(before.date)}, a higher version`];
  const after = dated.find(
    (other) => other.date > date && compareVersions(other.version, version) < 0,
  );
  return after ? [`ships before ${after.version} on ${longDate(after.date)}, a lower version`] : [];
}
