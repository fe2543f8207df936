import type { IsoDate } from '#shared/lib/dates.ts';
import type { Bump } from '../records/cadence.ts';
import type { VersionScheme } from '../records/product.ts';
import { compareVersions } from './compare-versions.ts';
import { type ParsedVersion, parseVersion } from './parse-version.ts';

/**
 * The version that comes after all of `versions`. SemVer raises the highest one by `bump`; CalVer
 * names the month of `date` (`2026.12`, then `2026.12.1`); free schemes raise the last number.
 */
export function nextVersion(
  scheme: VersionScheme,
  versions: readonly string[],
  options: { readonly date: IsoDate; readonly bump?: Bump },
): string {
  const highest = highestOf(versions);
  if (scheme === 'calver') return nextCalendarVersion(highest, options.date);
  if (highest === null) return scheme === 'semver' ? '1.0.0' : '1';
  return scheme === 'semver' ? raise(highest, options.bump ?? 'minor') : raiseLast(highest);
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
  if (version.preRelease !== '') return written(version.prefix, version.numbers);
  const place = bump === 'patch' ? 2 : Math.min(PLACE[bump], version.numbers.length - 1);
  const length = Math.max(version.numbers.length, place + 1);
  const numbers = Array.from({ length }, (_, i) => {
    const number = version.numbers[i] ?? 0n;
    return i < place ? number : i === place ? number + 1n : 0n;
  });
  return written(version.prefix, numbers);
}

function raiseLast(version: ParsedVersion): string {
  if (version.preRelease !== '') return written(version.prefix, version.numbers);
  const last = version.numbers.length - 1;
  const numbers = version.numbers.map((number, i) => (i === last ? number + 1n : number));
  return written(version.prefix, numbers);
}

function raiseLastOf(version: string): string {
  const parsed = parseVersion(version);
  return parsed ? raiseLast(parsed) : `${version}.1`;
}

const written = (prefix: string, numbers: readonly bigint[]) => prefix + numbers.join('.');

function nextCalendarVersion(highest: ParsedVersion | null, date: IsoDate): string {
  const month = `${date.slice(0, 4)}.${date.slice(5, 7)}`;
  if (highest === null) return month;
  const candidate = highest.prefix + month;
  if (compareVersions(candidate, highest.text) > 0) return candidate;
  const numbers = highest.prefix + highest.digits.join('.');
  if (highest.preRelease !== '') return numbers;
  return highest.numbers.length < 3 ? `${numbers}.1` : raiseLast(highest);
}
