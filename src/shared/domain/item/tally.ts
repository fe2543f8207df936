import type { Item } from '../records/item.ts';
import { isDropped } from './dropped.ts';
import { isDone } from './status.ts';

/**
 * How much some items are. Items without points are counted, their points are not guessed. What was
 * dropped is in the count, and not done.
 */
export interface Tally {
  readonly count: number;
  readonly points: number;
  readonly doneCount: number;
  readonly donePoints: number;
  readonly droppedCount: number;
  readonly droppedPoints: number;
  readonly withoutPoints: number;
}

const reckoned = new WeakMap<readonly Item[], Tally>();

/** The tally of a list of items, made once for each list. */
export function tallyOf(items: readonly Item[]): Tally {
  const known = reckoned.get(items);
  if (known) return known;
  const tally = {
    count: items.length,
    points: 0,
    doneCount: 0,
    donePoints: 0,
    droppedCount: 0,
    droppedPoints: 0,
    withoutPoints: 0,
  };
  for (const item of items) {
    const points = item.points ?? 0;
    tally.points += points;
    if (item.points === null) tally.withoutPoints += 1;
    if (!isDone(item)) continue;
    if (isDropped(item)) {
      tally.droppedCount += 1;
      tally.droppedPoints += points;
    } else {
      tally.doneCount += 1;
      tally.donePoints += points;
    }
  }
  reckoned.set(items, tally);
  return tally;
}

/** How far a release's scope is: by points, or by items where none has any; what was dropped is out. */
export function scopeProgress(tally: Tally): {
  by: 'points' | 'items';
  done: number;
  total: number;
} {
  const points = tally.points - tally.droppedPoints;
  return points > 0
    ? { by: 'points', done: tally.donePoints, total: points }
    : { by: 'items', done: tally.doneCount, total: tally.count - tally.droppedCount };
}
