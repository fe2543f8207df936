import { tallyOf } from '../item/tally.ts';
import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import type { Sprint } from '../records/sprint.ts';

type Source = Pick<Model, 'items'>;

/** The items of a sprint: `itemsOfSprint(model.items, sprintId)`. */
export const itemsOfSprint: (items: Model['items'], sprintId: Id) => readonly Item[] = indexBy(
  (item: Item) => item.sprintId,
);

/** Points, and whether they were counted from items instead of reported by somebody. */
export interface Figure {
  readonly points: number;
  readonly reckoned: boolean;
}

/** What a sprint took on: as reported, else the points of its items; `null` is unknown. */
export function committedOf({ items }: Source, sprint: Sprint): Figure | null {
  if (sprint.committedPoints !== null) return { points: sprint.committedPoints, reckoned: false };
  const tally = tallyOf(itemsOfSprint(items, sprint.id));
  return tally.count > tally.withoutPoints ? { points: tally.points, reckoned: true } : null;
}

/**
 * What a sprint finished: as reported, else, once it has begun, the points of its items that are
 * done; `null` is unknown.
 */
export function completedOf({ items }: Source, sprint: Sprint): Figure | null {
  const { completedPoints, reckoned, state } = sprint;
  if (completedPoints !== null) return { points: completedPoints, reckoned };
  if (state === 'future') return null;
  const tally = tallyOf(itemsOfSprint(items, sprint.id));
  return tally.count > tally.withoutPoints ? { points: tally.donePoints, reckoned: true } : null;
}

/** A figure over several sprints, and of how many it is not known. */
export interface Total extends Figure {
  readonly unknown: number;
}

/** What some sprints took on or finished together; `of` is `committedOf` or `completedOf`. */
export function totalOf(model: Source, sprints: readonly Sprint[], of: typeof committedOf): Total {
  const figures = sprints.map((sprint) => of(model, sprint));
  const known = figures.filter((figure) => figure !== null);
  return {
    points: known.reduce((sum, { points }) => sum + points, 0),
    reckoned: known.some(({ reckoned }) => reckoned),
    unknown: figures.length - known.length,
  };
}
