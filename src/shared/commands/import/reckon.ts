import { baseValue, type KnownBase, type Said } from '#shared/domain/import/base-values.ts';
import { guessCategory, namedCategory } from '#shared/domain/import/categories.ts';
import {
  type PastSprint,
  type ReckonedPoints,
  reckonSprints,
} from '#shared/domain/import/reckon.ts';
import { type Change, insert, update } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Sprint } from '#shared/domain/records/sprint.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed } from '#shared/lib/format.ts';
import type { SaidNow } from './bases.ts';
import type { StatusOfFile } from './categories.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SprintChanges {
  readonly changes: readonly Change[];
  /** Which sprints that are over have no completed points, and why. */
  readonly unknown: readonly string[];
}

/**
 * The changes that bring `sprints` into the workspace. The points of those that are over are
 * counted from `said`, unless somebody reported them; where they are not known, none are given, and
 * those that were counted before are taken back.
 */
export function sprintChanges(
  model: Model,
  sprints: ReadonlyMap<string, Sprint>,
  said: readonly (KnownBase | SaidNow)[],
  { statuses, sprintNames }: Pick<Vocabulary, 'statuses' | 'sprintNames'>,
  today: IsoDate,
): SprintChanges {
  const past = [...sprints.values()].flatMap((sprint) => pastSprint(sprint, today) ?? []);
  const points = reckonSprints(past, said, {
    isDone: (item) => isDone(item, statuses),
    sprintsOf: (item) => {
      const history = baseValue(item, 'sprints');
      return 'match' in item
        ? sprintNames.ofRow(item.match, history)
        : sprintNames.ofBase(item, history);
    },
  });
  const changes = [...sprints.values()].flatMap((sprint) => {
    const after = withPoints(sprint, points.get(sprint.name));
    const before = model.sprints.get(sprint.id);
    return before ? update('sprints', before, after) : [insert('sprints', after)];
  });
  return { changes, unknown: unknownWords(past, points) };
}

function withPoints(sprint: Sprint, reckoned: ReckonedPoints | undefined): Sprint {
  if (!reckoned) return sprint;
  const { committedPoints, completedPoints } = reckoned;
  if (completedPoints !== null)
    return { ...sprint, committedPoints, completedPoints, reckoned: true };
  if (!sprint.reckoned) return sprint;
  return { ...sprint, committedPoints: null, completedPoints: null, reckoned: false };
}

/** Whether an item is closed, as the file sorts its status, else as its source did. */
function isDone(said: Said, statuses: ReadonlyMap<string, StatusOfFile>): boolean {
  const status = baseValue(said, 'status');
  const told = namedCategory(baseValue(said, 'statusCategory')) ?? guessCategory(status);
  return (statuses.get(status)?.category ?? told) === 'done';
}

function pastSprint(sprint: Sprint, today: IsoDate): PastSprint | null {
  const { name, startDate, endDate, completedPoints, reckoned } = sprint;
  const reported = completedPoints !== null && !reckoned;
  if (reported || startDate === null || endDate === null || endDate >= today) return null;
  return { name, startDate, endDate };
}

const MOST_NAMED = 3;

/** The first of the sprints, in time, whose finished items have days that are not known. */
function unknownWords(
  past: readonly PastSprint[],
  points: ReadonlyMap<string, ReckonedPoints>,
): string[] {
  const unknown = past
    .toSorted((a, b) => compare(a.startDate, b.startDate))
    .flatMap(({ name }) => {
      const undated = points.get(name)?.undated ?? 0;
      return undated > 0 ? [`${name} (${counted(undated, 'finished item')})`] : [];
    });
  const named = unknown.slice(0, MOST_NAMED);
  if (named.length === 0) return [];
  const more = unknown.length - named.length;
  const sprints = listed([...named, ...(more > 0 ? [`${counted(more, 'sprint')} more`] : [])]);
  return [
    `Completed points of ${sprints} are not reckoned: nothing that can be read says when these items were resolved.`,
  ];
}
