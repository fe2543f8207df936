import type { Sprint } from '../records/sprint.ts';
import { sprintsOf } from '../sprint/velocity.ts';
import type { Ground } from './ground.ts';
import { marksOf } from './marks.ts';

const LONGEST_TEAM = 200;

/**
 * Names the cadence's sprints by what they count: `Pay Sprint 1`, or from 28 on where the team had
 * a `Pay Sprint 27` before the cadence starts, passing over what other sprints of the team are called.
 * What the cadence itself generated does not count, so that its names stay the same once it is done.
 */
export function sprintNames(ground: Ground): (ordinal: number) => string {
  const { model, cadence } = ground;
  const team = [...(model.teams.get(cadence.teamId)?.name ?? '')].slice(0, LONGEST_TEAM).join('');
  const base = `${team} Sprint`.trim();
  const others = sprintsFromElsewhere(ground);
  const former = others.filter(
    ({ startDate }) => startDate !== null && startDate < cadence.firstStart,
  );
  const last = Math.max(0, ...former.map((sprint) => numberIn(sprint, base)));
  const taken = [...new Set(others.map((sprint) => numberIn(sprint, base)))]
    .filter((number) => number > last)
    .toSorted((a, b) => a - b);
  return (ordinal) =>
    `${base} ${taken.reduce((number, other) => (other <= number ? number + 1 : number), last + ordinal)}`;
}

/** The sprints of the cadence's team that it did not generate. */
export function sprintsFromElsewhere({ model, cadence }: Ground): readonly Sprint[] {
  const own = new Set(marksOf(model.generated, cadence.id).map(({ recordId }) => recordId));
  return sprintsOf(model.sprints, cadence.teamId).filter(({ id }) => !own.has(id));
}

/** The number that stands after `base` in a sprint's name; 0 where there is none. */
function numberIn({ name }: Sprint, base: string): number {
  const digits = name.startsWith(`${base} `) ? name.slice(base.length + 1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 0;
}
