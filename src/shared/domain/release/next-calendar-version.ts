import type { IsoDate } from '#shared/lib/dates.ts';
import { compareVersions } from './compare-versions.ts';
import { type ParsedVersion, parseVersion } from './parse-version.ts';

/** A month, counted from the year 0, so that the one after December is January. */
type Month = number;

/**
 * The month that a version names: a year of four digits from 2000 to 2099, then a number from 1 to
 * 12, then perhaps a counter within the month (`2026.12`, `2026.4`, `2026.04.2`). `null` for others.
 */
export function monthOf({ numbers, digits }: ParsedVersion): Month | null {
  const [year = 0, month = 0] = numbers.slice(0, 2).map(Number);
  const isYear = digits[0]?.length === 4 && year >= 2000 && year <= 2099;
  const isMonth = (digits[1]?.length ?? 0) <= 2 && month >= 1 && month <= 12;
  return isYear && isMonth && numbers.length <= 3 ? year * 12 + month - 1 : null;
}

interface When {
  readonly date: IsoDate;
  readonly isDated: boolean;
  /** It mends the highest one, so it is counted within its month. */
  readonly isFix: boolean;
}

/** How a product writes a month. */
interface Style {
  readonly isPadded: boolean;
  readonly hasCounter: boolean;
}

/** Where no version shows whether months have two digits, `isPadded` decides; `.0` has to be seen. */
export function styleOf(versions: readonly string[], isPadded: boolean): Style {
  const known = versions.flatMap((version) => {
    const parsed = parseVersion(version);
    return parsed && monthOf(parsed) !== null ? [parsed.digits] : [];
  });
  const low = known.find(([, month]) => Number(month) < 10)?.[1];
  return {
    isPadded: low === undefined ? isPadded : low.length === 2,
    hasCounter: known.some(([, , counter]) => counter === '0'),
  };
}

/**
 * The CalVer version after `highest`: that of the date's month; within the
 * highest one's month, counted on (`2026.12`, then `2026.12.1`); the month after the highest where
 * the date is earlier or not known. Months end at 12: after `2025.12` comes `2026.1`.
 */
export function nextCalendarVersion(
  highest: ParsedVersion | null,
  style: Style,
  { date, isDated, isFix }: When,
): string {
  const wanted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  if (highest === null) return written('', wanted, style);
  const last = monthOf(highest);
  const dated = written(highest.prefix, wanted, style);
  if (last === null) return compareVersions(dated, highest.text) > 0 ? dated : counted(highest);
  if (highest.preRelease !== '' && (isFix || wanted <= last)) return final(highest);
  if (isFix || (isDated && wanted === last)) return counted(highest);
  return written(highest.prefix, Math.max(wanted, last + 1), style);
}

function written(prefix: string, month: Month, { isPadded, hasCounter }: Style): string {
  const number = String((month % 12) + 1).padStart(isPadded ? 2 : 1, '0');
  return `${prefix}${Math.floor(month / 12)}.${number}${hasCounter ? '.0' : ''}`;
}

const final = ({ prefix, digits }: ParsedVersion): string => prefix + digits.join('.');

/** The next one within the month; a pre-release leads to its own. */
function counted(version: ParsedVersion): string {
  if (version.preRelease !== '') return final(version);
  const { prefix, digits, numbers } = version;
  if (digits.length < 3) return `${prefix}${digits.join('.')}.1`;
  return `${prefix}${[...digits.slice(0, -1), (numbers.at(-1) ?? 0n) + 1n].join('.')}`;
}
