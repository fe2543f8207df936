import type { Id } from './change.ts';

type Rows<R> = ReadonlyMap<Id, R>;

/**
 * A lookup from a key to the rows that have it, made once per version of a table and kept as long
 * as that version is. Rows whose key is `null` are left out.
 *
 * `const phasesOf = indexBy((phase: Phase) => phase.releaseId); phasesOf(model.phases, releaseId)`
 */
export function indexBy<R>(
  key: (row: R) => Id | null,
  order?: (a: R, b: R) => number,
): (rows: Rows<R>, id: Id) => readonly R[] {
  const cache = new WeakMap<Rows<R>, ReadonlyMap<Id, R[]>>();
  return (rows, id) => {
    let index = cache.get(rows);
    if (!index) {
      index = build(rows, key, order);
      cache.set(rows, index);
    }
    return index.get(id) ?? NONE;
  };
}

const NONE: readonly never[] = Object.freeze([]);

function build<R>(
  rows: Rows<R>,
  key: (row: R) => Id | null,
  order?: (a: R, b: R) => number,
): ReadonlyMap<Id, R[]> {
  const index = new Map<Id, R[]>();
  for (const row of rows.values()) {
    const of = key(row);
    if (of === null) continue;
    const bucket = index.get(of);
    if (bucket) bucket.push(row);
    else index.set(of, [row]);
  }
  if (order) for (const bucket of index.values()) bucket.sort(order);
  return index;
}

/** Orders by fractional rank; ids settle what is equal, so that the order is always the same. */
export const byRank = (a: { rank: string; id: Id }, b: { rank: string; id: Id }): number =>
  compare(a.rank, b.rank) || compare(a.id, b.id);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
