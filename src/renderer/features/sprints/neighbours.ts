import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import { teamLanes } from '#shared/domain/sprint/lanes.ts';
import { daysBetween } from '#shared/lib/dates.ts';

/** The sprint that an arrow key leads to: in time along a lane, or the nearest of the next lane. */
export function neighbourOf(
  model: Pick<Model, 'teams' | 'sprints'>,
  sprint: Sprint,
  key: string,
): Sprint | null {
  const lanes = teamLanes(model).flatMap((team) => [
    ...team.lanes,
    ...(team.undated.length > 0 ? [team.undated] : []),
  ]);
  const row = lanes.findIndex((lane) => lane.some(({ id }) => id === sprint.id));
  const lane = lanes[row] ?? [];
  const at = lane.findIndex(({ id }) => id === sprint.id);
  if (key === 'ArrowLeft') return lane[at - 1] ?? null;
  if (key === 'ArrowRight') return lane[at + 1] ?? null;
  const next = lanes[key === 'ArrowUp' ? row - 1 : row + 1] ?? [];
  return next.toSorted((a, b) => distance(sprint, a) - distance(sprint, b))[0] ?? null;
}

const distance = (a: Sprint, b: Sprint): number =>
  a.startDate && b.startDate && b.endDate ? Math.abs(daysBetween(a.startDate, b.startDate)) : 0;
