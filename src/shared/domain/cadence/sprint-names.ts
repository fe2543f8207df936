import type { Sprint } from '../records/sprint.ts';
import { sprintsOf } from '../sprint/velocity.ts';
import type { Ground } from './ground.ts';
import { marksOf } from './marks.ts';

const LONGEST_TEAM = 200;

/**
 * Names the cadence's sprints by what they count: `Pay Sprint 1`, or from 28 on where the team had
 * a `Pay Sprint 27` before the cadence starts. What the cadence itself generated does not count, so
 * that its names stay the same once it is done.
 */
export function sprintNames({ model, cadence }: Ground): (ordinal: number) => string {
  const team = [...(model.teams.get(cadence.teamId)?.name ?? '')].slice(0, LONGEST_TEAM).join('');
  const base = `${team} Sprint`.trim();
  const own = new Set(marksOf(model.generated, cadence.id).map(({ recordId }) => recordId));
  const former = sprintsOf(model.sprints, cadence.teamId).filter(
    ({ id, startDate }) => !own.has(id) && startDate !== null && startDate < cadence.firstStart,
  );
  const last = Math.max(0, ...former.map((sprint) => numberIn(sprint, base)));
  return (ordinal) => `${base} ${last + ordinal}`;
}

/** The number that stands after `base` in a sprint's name; 0 where there is none. */
function numberIn({ name }: Sprint, base: string): number {
  const digits = name.startsWith(`${base} `) ? name.slice(base.length + 1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}
