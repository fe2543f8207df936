import { compare } from '../model/index-by.ts';

/** A sprint's name taken apart: `Payments Sprint 38` is number 38 of `Payments Sprint #`. */
export interface SeriesName {
  readonly series: string;
  /** `null` where the name has no number; then it stands alone. */
  readonly number: number | null;
}

/** What series names belong to, as all the names around them tell it. */
export type Series = (name: string) => SeriesName;

/** A name between its numbers: `26Q4-S1` is 26, 4 and 1 between ``, `Q`, `-S` and ``. */
interface Parts {
  readonly texts: readonly string[];
  readonly digits: readonly string[];
}

const NUMBER = /(?<!\d)(\d{1,9})(?!\d)/;

/**
 * The series of each of `names`: what varies between names that are otherwise equal is their
 * number. Where several numbers vary it is the last one, but years and quarters only where nothing
 * else does; where none varies it is the last.
 */
export function seriesAmong(names: Iterable<string>): Series {
  const alike = Map.groupBy([...new Set(names)].map(partsOf), ({ texts }) => shapeOf(texts));
  const places = new Map([...alike].map(([shape, group]) => [shape, placeOf(group)]));
  return (name) => {
    const parts = partsOf(name);
    const place = places.get(shapeOf(parts.texts)) ?? parts.digits.length - 1;
    const digits = parts.digits[place];
    if (digits === undefined) return { series: name, number: null };
    return { series: named(parts, place), number: Number(digits) };
  };
}

function partsOf(name: string): Parts {
  const split = name.split(NUMBER);
  return {
    texts: split.filter((_, at) => at % 2 === 0),
    digits: split.filter((_, at) => at % 2 === 1),
  };
}

/** What names have in common that differ in nothing but numbers. */
const shapeOf = (texts: readonly string[]): string => JSON.stringify(texts);

/** A name with `#` for the number at `place`. */
const named = ({ texts, digits }: Parts, place: number): string =>
  texts.map((text, at) => text + (at === place ? '#' : (digits[at] ?? ''))).join('');

/** At which of their numbers names of one shape are counted. */
function placeOf(group: readonly Parts[]): number {
  const all = (group[0]?.digits ?? []).map((_, place) => place);
  const varying = all.filter((place) => countOf(group, place) > 1);
  const counting = varying.filter((place) => !group.every((parts) => isPeriod(parts, place)));
  const [only, ...others] = varying;
  if (only !== undefined && others.length === 0) return only;
  const joining = counting.filter((place) => joins(group, place));
  return joining.at(-1) ?? counting.at(-1) ?? all.length - 1;
}

const countOf = (group: readonly Parts[], place: number): number =>
  new Set(group.map(({ digits }) => digits[place])).size;

/** Whether some of the names differ at `place` alone. */
const joins = (group: readonly Parts[], place: number): boolean =>
  new Set(group.map((parts) => named(parts, place))).size < group.length;

/** Whether a number says when rather than which: a year (`2026`, the 26 of `26Q4`), a quarter. */
function isPeriod({ texts, digits }: Parts, place: number): boolean {
  const number = digits[place] ?? '';
  if (/^(19|20|21)\d\d$/.test(number)) return true;
  const before = texts[place] ?? '';
  const after = texts[place + 1] ?? '';
  const isQuarter = /(^|[^\p{L}])Q$/iu.test(before) && /^[1-4]$/.test(number);
  const isYearOfQuarter = /^\d\d$/.test(number) && /^[ -]?Q$/i.test(after);
  return isQuarter || isYearOfQuarter;
}

/** `names` by their series among them, each series by number. */
export function groupSeries(
  names: Iterable<string>,
  seriesOf: Series,
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(names, (name) => seriesOf(name).series);
  const byNumber = (a: string, b: string) =>
    (seriesOf(a).number ?? 0) - (seriesOf(b).number ?? 0) || compare(a, b);
  for (const group of groups.values()) group.sort(byNumber);
  return groups;
}
