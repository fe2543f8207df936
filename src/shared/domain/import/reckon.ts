import type { IsoDate } from '#shared/lib/dates.ts';
import { saysDropped } from '../item/dropped.ts';
import { baseValue, type Said } from './base-values.ts';
import { splitList } from './source.ts';

/** A sprint that is over, with its first and last day. */
export interface PastSprint {
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

export interface ReckonedPoints {
  readonly committedPoints: number;
  readonly completedPoints: number;
}

/**
 * What past sprints took on and finished, counted from what the source says of every item: its
 * history names the sprint, and it was resolved on one of the sprint's days. What was resolved by
 * being dropped was not finished.
 */
export function reckonSprints(
  sprints: readonly PastSprint[],
  said: Iterable<Said>,
): ReadonlyMap<string, ReckonedPoints> {
  const byName = new Map(sprints.map((sprint) => [sprint.name, sprint]));
  const sums = new Map<string, ReckonedPoints>();
  for (const base of said) {
    const points = Number(baseValue(base, 'points'));
    const resolved = baseValue(base, 'resolved').slice(0, 10);
    const dropped = saysDropped(baseValue(base, 'status'));
    for (const name of new Set(splitList(baseValue(base, 'sprints')))) {
      const sprint = byName.get(name);
      if (!sprint) continue;
      const sum = sums.get(name) ?? { committedPoints: 0, completedPoints: 0 };
      const done = !dropped && resolved >= sprint.startDate && resolved <= sprint.endDate;
      sums.set(name, {
        committedPoints: sum.committedPoints + points,
        completedPoints: sum.completedPoints + (done ? points : 0),
      });
    }
  }
  return sums;
}
