import type { IsoDate } from '#shared/lib/dates.ts';
import type { Cadence } from '../records/cadence.ts';
import type { Product } from '../records/product.ts';
import { nextVersion } from '../release/next-version.ts';

/** As long as a release's version may be. */
const LONGEST = 80;

/**
 * The version after `previous`, or the cadence's first one where there is none, that is not
 * `taken`; `null` where it would be too long to keep.
 */
export function versionAfter(
  { versionScheme }: Product,
  { firstVersion, bump }: Cadence,
  date: IsoDate,
  previous: string | null,
  taken: ReadonlySet<string>,
): string | null {
  const after = (versions: readonly string[]) =>
    nextVersion(versionScheme, versions, { date, bump, alike: [...taken] });
  const known = previous === null ? [...taken] : [previous];
  let version = previous === null && firstVersion !== null ? firstVersion : after(known);
  while (taken.has(version)) version = after([version]);
  return version.length > LONGEST ? null : version;
}
