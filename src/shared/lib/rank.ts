import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A fractional rank; ranks are compared with `<`. */
export type Rank = string;

/**
 * A rank between two neighbours; `null` stands for the end of the list on that side. Throws where
 * `before` is not smaller than `after`: equal neighbours are re-ranked first.
 */
export const rankBetween = (before: Rank | null, after: Rank | null): Rank =>
  generateKeyBetween(before, after);

/** `count` ranks in order between two neighbours. */
export const ranksBetween = (before: Rank | null, after: Rank | null, count: number): Rank[] =>
  generateNKeysBetween(before, after, count);

interface Ranked {
  readonly id: string;
  readonly rank: Rank;
}

/**
 * The ranks that put `moved` into `others` (in order, without them) at `index`. Only what has to
 * change is named: the moved rows, or every row where the neighbours' ranks leave no room between.
 */
export function placeAt(
  others: readonly Ranked[],
  moved: readonly Ranked[],
  index: number,
): ReadonlyMap<string, Rank> {
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1]?.rank ?? null;
  const after = others[at]?.rank ?? null;
  if (before === null || after === null || before < after) {
    const ranks = ranksBetween(before, after, moved.length);
    return new Map(moved.map((row, i) => [row.id, ranks[i] ?? '']));
  }
  const all = [...others.slice(0, at), ...moved, ...others.slice(at)];
  const ranks = ranksBetween(null, null, all.length);
  return new Map(all.map((row, i) => [row.id, ranks[i] ?? '']));
}
