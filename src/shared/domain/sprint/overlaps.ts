import { daysBetween } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Sprint } from '../records/sprint.ts';
import { sprintsFeeding } from './feeding.ts';

/** Two sprints of one team that share days. */
export interface SprintOverlap {
  readonly sprint: Sprint;
  readonly other: Sprint;
  /** Calendar days that both last. */
  readonly days: number;
}

type Sprints = Pick<Model, 'sprints'>;

/**
 * The sprints that changed from `before` to `after` and share more days than before with others of
 * their team. Those without a team are nobody's, and never in each other's way.
 */
export function newOverlaps(before: Sprints, after: Sprints): SprintOverlap[] {
  const all = [...after.sprints.values()];
  const changed = new Set(all.filter((sprint) => before.sprints.get(sprint.id) !== sprint));
  return [...changed].flatMap((sprint) =>
    all.flatMap((other) => {
      const seen = other === sprint || (changed.has(other) && other.id < sprint.id);
      if (seen || sprint.teamId === null || other.teamId !== sprint.teamId) return [];
      const days = daysShared(sprint, other);
      const was = daysShared(before.sprints.get(sprint.id), before.sprints.get(other.id));
      return days > was ? [{ sprint, other, days }] : [];
    }),
  );
}

/**
 * The sprints not closed yet that feed a release and share two days or more with another of their team,
 * each pair once. One day is how trackers write that one ends and the next begins.
 */
export function overlapsFeeding(
  model: Pick<Model, 'sprints' | 'sprintFeeds'>,
  releaseId: Id,
): SprintOverlap[] {
  const seen = new Set<Id>();
  return sprintsFeeding(model, releaseId).flatMap((sprint) => {
    seen.add(sprint.id);
    if (sprint.teamId === null || sprint.state === 'closed') return [];
    return [...model.sprints.values()].flatMap((other) => {
      if (other.teamId !== sprint.teamId || seen.has(other.id)) return [];
      const days = daysShared(sprint, other);
      return days > 1 ? [{ sprint, other, days }] : [];
    });
  });
}

/** `Sprint 26 would overlap Sprint 27 by 5 days`. */
export const overlapWords = ({ sprint, other, days }: SprintOverlap): string =>
  `${sprint.name} would overlap ${other.name} by ${counted(days, 'day')}`;

function daysShared(a: Sprint | undefined, b: Sprint | undefined): number {
  if (!a?.startDate || !a.endDate || !b?.startDate || !b.endDate) return 0;
  const start = a.startDate > b.startDate ? a.startDate : b.startDate;
  const end = a.endDate < b.endDate ? a.endDate : b.endDate;
  return Math.max(0, daysBetween(start, end) + 1);
}
