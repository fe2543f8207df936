import type { IsoDate } from '#shared/lib/dates.ts';
import type { Bump } from '../records/cadence.ts';
import type { VersionScheme } from '../records/product.ts';
import { compareVersions } from './compare-versions.ts';
import { monthOf, nextCalendarVersion, styleOf } from './next-calendar-version.ts';
import { type ParsedVersion, parseVersion } from './parse-version.ts';

/** What is known of a release that needs a version. */
interface NewVersion {
  /** The release's date, or today where it has none yet. */
  readonly date: IsoDate;
  /** `false` where `date` is only today: then a CalVer version names the month after the last one. */
  readonly isDated?: boolean;
  readonly bump?: Bump;
  /** Versions that show how the product writes them; left out, those that it comes after. */
  readonly alike?: readonly string[];
}

/**
 * The version that comes after all of `versions`. SemVer raises the highest one by `bump`; CalVer
 * names a month (`next-calendar-version.ts`); free schemes raise the last number.
 */
export function nextVersion(
  scheme: VersionScheme,
  versions: readonly string[],
  { date, isDated = true, bump = 'minor', alike = versions }: NewVersion,
): string {
  const highest = highestOf(versions);
  if (schemeInUse(scheme, versions) === 'calver')
    return nextCalendarVersion(highest, styleOf(alike, scheme === 'calver'), {
      date,
      isDated,
      isFix: bump === 'patch',
    });
  if (highest === null) return scheme === 'semver' ? '1.0.0' : '1';
  return scheme === 'semver' ? raise(highest, bump) : raiseLast(highest);
}

/** The product's scheme; CalVer where its highest version is written as a year and a month. */
export function schemeInUse(scheme: VersionScheme, versions: readonly string[]): VersionScheme {
  const highest = highestOf(versions);
  return highest !== null && monthOf(highest) !== null ? 'calver' : scheme;
}

/** The version of a fix for `version`: its patch, or the next one that is not taken. */
export function hotfixVersion(version: string, versions: readonly string[]): string {
  const taken = new Set(versions);
  const parsed = parseVersion(version);
  let candidate = parsed ? raise({ ...parsed, preRelease: '' }, 'patch') : `${version}.1`;
  while (taken.has(candidate)) candidate = raiseLastOf(candidate);
  return candidate;
}

function highestOf(versions: readonly string[]): ParsedVersion | null {
  const known = versions.filter((version) => parseVersion(version) !== null);
  const highest = known.toSorted(compareVersions).at(-1);
  return highest === undefined ? null : parseVersion(highest);
}

const PLACE: Record<Bump, number> = { major: 0, minor: 1, patch: 2 };

/** A pre-release leads to its own release; otherwise the place goes up and what follows is zero. */
function raise(version: ParsedVersion, bump: Bump): string {
  if (version.preRelease !== '') return written(version.prefix, version.digits);
  const place = bump === 'patch' ? 2 : Math.min(PLACE[bump], version.numbers.length - 1);
  const length = Math.max(version.numbers.length, place + 1);
  const numbers = Array.from({ length }, (_, i) => {
    if (i < place) return version.digits[i] ?? 0;
    return i === place ? (version.numbers[i] ?? 0n) + 1n : 0;
  });
  return written(version.prefix, numbers);
}

function raiseLast(version: ParsedVersion): string {
  if (version.preRelease !== '') return written(version.prefix, version.digits);
  const before = version.digits.slice(0, -1);
  return written(version.prefix, [...before, (version.numbers.at(-1) ?? 0n) + 1n]);
}

function raiseLastOf(version: string): string {
  const parsed = parseVersion(version);
  return parsed ? raiseLast(parsed) : `${version}.1`;
}

/** What does not change stays as it was written: `2026.04` keeps its zero. */
const written = (prefix: string, numbers: readonly (string | bigint | number)[]) =>
  prefix + numbers.join('.');
