import type { IsoDate } from '#shared/lib/dates.ts';
import { saysDropped } from '../item/dropped.ts';
import { baseValue, type Said } from './base-values.ts';
import { momentOf } from './source.ts';

/** A sprint that is over, with its first and last day. */
export interface PastSprint {
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

export interface ReckonedPoints {
  readonly committedPoints: number;
  /** `null` where no item has points, or one was finished on a day that is not known. */
  readonly completedPoints: number | null;
  /** How many finished items with points have no day that is known. */
  readonly undated: number;
}

/** What of an item is not plain from what its source says. */
export interface Reading<S extends Said> {
  isDone(said: S): boolean;
  /** The sprints of its history, by their names here. */
  sprintsOf(said: S): readonly string[];
}

interface Sum {
  readonly committed: number;
  readonly completed: number;
  readonly undated: number;
  /** Whether any item has points. */
  readonly isPointed: boolean;
}

const NONE: Sum = { committed: 0, completed: 0, undated: 0, isPointed: false };

/**
 * What past sprints took on and finished, counted from what the source says of every item: its
 * history names the sprint, and it was resolved on one of the sprint's days. What was resolved by
 * being dropped was not finished. One finished item of an unknown day may belong to any sprint of
 * its history: these have no figure then, since the rest alone would be too low.
 */
export function reckonSprints<S extends Said>(
  sprints: readonly PastSprint[],
  said: Iterable<S>,
  { isDone, sprintsOf }: Reading<S>,
): ReadonlyMap<string, ReckonedPoints> {
  const byName = new Map(sprints.map((sprint) => [sprint.name, sprint]));
  const sums = new Map<string, Sum>();
  for (const base of said) {
    for (const name of new Set(sprintsOf(base))) {
      const sprint = byName.get(name);
      if (sprint) sums.set(name, add(sums.get(name) ?? NONE, base, sprint, isDone));
    }
  }
  return new Map(
    [...sums].map(([name, { committed, completed, undated, isPointed }]) => {
      const isKnown = isPointed && undated === 0;
      const completedPoints = isKnown ? completed : null;
      return [name, { committedPoints: committed, completedPoints, undated }];
    }),
  );
}

function add<S extends Said>(
  sum: Sum,
  said: S,
  { startDate, endDate }: PastSprint,
  isDone: Reading<S>['isDone'],
): Sum {
  const told = baseValue(said, 'points');
  const points = Number(told);
  const resolved = baseValue(said, 'resolved');
  const day = momentOf(resolved)?.slice(0, 10) ?? null;
  const isFinished = !saysDropped(baseValue(said, 'status')) && (resolved !== '' || isDone(said));
  const isIn = isFinished && day !== null && day >= startDate && day <= endDate;
  const isUndated = isFinished && day === null && points > 0;
  return {
    committed: sum.committed + points,
    completed: sum.completed + (isIn ? points : 0),
    undated: sum.undated + (isUndated ? 1 : 0),
    isPointed: sum.isPointed || told !== '',
  };
}
