import type { Id } from '../model/change.ts';
import { compare, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Sprint } from '../records/sprint.ts';
import { completedOf } from './points.ts';

const MEANT = 3;

/** The sprints of a team in time, those without a start last: `sprintsOf(model.sprints, teamId)`. */
export const sprintsOf: (sprints: Model['sprints'], teamId: Id) => readonly Sprint[] = indexBy(
  (sprint: Sprint) => sprint.teamId,
  (a, b) => inTime(a, b),
);

/** By start, then by end, those without one last; ids settle what is equal. */
export const inTime = (a: Sprint, b: Sprint): number =>
  compare(a.startDate ?? UNDATED, b.startDate ?? UNDATED) ||
  compare(a.endDate ?? UNDATED, b.endDate ?? UNDATED) ||
  compare(a.id, b.id);

const UNDATED = '9999-12-31';

/**
 * What a team finishes in a sprint: the mean of its last three closed sprints of which it is known
 * (of fewer where there are no more), in points; `null` where it is known of none.
 */
export function velocityOf(model: Pick<Model, 'sprints' | 'items'>, teamId: Id): number | null {
  const last = sprintsOf(model.sprints, teamId)
    .filter(({ state }) => state === 'closed')
    .toSorted((a, b) => compare(a.endDate ?? '', b.endDate ?? ''))
    .flatMap((sprint) => completedOf(model, sprint)?.points ?? [])
    .slice(-MEANT);
  return last.length === 0 ? null : last.reduce((sum, points) => sum + points, 0) / last.length;
}
