import type { Item } from '../records/item.ts';
import { isDone } from './status.ts';

/** How much some items are. Items without points are counted, their points are not guessed. */
export interface Tally {
  readonly count: number;
  readonly points: number;
  readonly doneCount: number;
  readonly donePoints: number;
  readonly withoutPoints: number;
}

const reckoned = new WeakMap<readonly Item[], Tally>();

/** The tally of a list of items, made once for each list. */
export function tallyOf(items: readonly Item[]): Tally {
  const known = reckoned.get(items);
  if (known) return known;
  const tally = { count: items.length, points: 0, doneCount: 0, donePoints: 0, withoutPoints: 0 };
  for (const item of items) {
    const points = item.points ?? 0;
    tally.points += points;
    if (item.points === null) tally.withoutPoints += 1;
    if (!isDone(item)) continue;
    tally.doneCount += 1;
    tally.donePoints += points;
  }
  reckoned.set(items, tally);
  return tally;
}

/** The share that is done, 0 to 1: of the points, or of the items where none has points. */
export function doneShare(tally: Tally): number {
  if (tally.points > 0) return tally.donePoints / tally.points;
  return tally.count > 0 ? tally.doneCount / tally.count : 0;
}
