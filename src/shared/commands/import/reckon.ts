import type { Said } from '#shared/domain/import/base-values.ts';
import { type PastSprint, reckonSprints } from '#shared/domain/import/reckon.ts';
import { type Change, insert, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import type { IsoDate } from '#shared/lib/dates.ts';

/**
 * The changes that bring `sprints` into the workspace. The points of those that are over are
 * counted from `said`, unless somebody reported them.
 */
export function sprintChanges(
  model: Model,
  sprints: ReadonlyMap<string, Sprint>,
  said: readonly Said[],
  today: IsoDate,
): Change[] {
  const past = [...sprints.values()].flatMap((sprint) => pastSprint(sprint, today) ?? []);
  const points = reckonSprints(past, said);
  return [...sprints.values()].flatMap((sprint) => {
    const reckoned = points.get(sprint.name);
    const after = reckoned ? { ...sprint, ...reckoned, reckoned: true } : sprint;
    const before = model.sprints.get(sprint.id);
    return before ? update('sprints', before, after) : [insert('sprints', after)];
  });
}

function pastSprint(sprint: Sprint, today: IsoDate): PastSprint | null {
  const { name, startDate, endDate, completedPoints, reckoned } = sprint;
  const reported = completedPoints !== null && !reckoned;
  if (reported || startDate === null || endDate === null || endDate >= today) return null;
  return { name, startDate, endDate };
}
