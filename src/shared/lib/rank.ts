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
 * The ranks that put `moved` into `others` (in order, without them) at `index`, at the end where there
 * is none. Only what has to change is named: the moved rows, and where neighbours share a rank, those
 * of them that stand behind the place.
 */
export function placeAt(
  others: readonly Ranked[],
  moved: readonly Ranked[],
  index: number = others.length,
): ReadonlyMap<string, Rank> {
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1]?.rank ?? null;
  const crowded = others.slice(at, firstAbove(others, at, before));
  const after = others[at + crowded.length]?.rank ?? null;
  const rows = [...moved, ...crowded];
  const ranks = ranksBetween(before, after, rows.length);
  return new Map(rows.map((row, i) => [row.id, ranks[i] ?? '']));
}

function firstAbove(others: readonly Ranked[], from: number, rank: Rank | null): number {
  let at = from;
  while (rank !== null && others[at]?.rank === rank) at += 1;
  return at;
}
