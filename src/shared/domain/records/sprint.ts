import type { Row } from './fields.ts';
import { choice, date, flag, id, name, nullable, real, ref, text } from './fields.ts';
import { table } from './table.ts';

export const SPRINT_STATES = ['future', 'active', 'closed'] as const;

/** `reckoned` marks points that were counted from items' resolution dates, not reported. */
export const sprints = table('model', {
  id: id(),
  teamId: nullable(ref('teams')),
  name: name(),
  goal: text(2000),
  state: choice(SPRINT_STATES),
  startDate: nullable(date()),
  endDate: nullable(date()),
  committedPoints: nullable(real(0, 1_000_000)),
  completedPoints: nullable(real(0, 1_000_000)),
  reckoned: flag(),
});
export type Sprint = Row<typeof sprints.fields>;

/** A sprint feeds at most one release of each product. */
export const sprintFeeds = table('model', {
  id: id(),
  sprintId: ref('sprints'),
  releaseId: ref('releases'),
});
export type SprintFeed = Row<typeof sprintFeeds.fields>;
