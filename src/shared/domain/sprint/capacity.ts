import type { IsoDate } from '#shared/lib/dates.ts';
import { effectiveReleaseId } from '../item/effective-release.ts';
import { itemsOfRelease } from '../item/scope.ts';
import { isDone } from '../item/status.ts';
import { tallyOf } from '../item/tally.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { shareToCome } from '../people/working-time.ts';
import type { Item } from '../records/item.ts';
import type { Team } from '../records/people.ts';
import type { Sprint } from '../records/sprint.ts';
import { isOpen } from '../release/status.ts';
import { sprintsFeeding } from './feeding.ts';
import { itemsOfSprint } from './points.ts';
import { velocityOf } from './velocity.ts';

/** What one team can still do for a release. */
export interface TeamCapacity {
  /** `null`: sprints that belong to no team. */
  readonly team: Team | null;
  /** Those that feed the release and are still to come. */
  readonly sprints: readonly Sprint[];
  /** Whole points; `null` is unknown. */
  readonly capacity: number | null;
  /** The open points of the release that lie in sprints of the team. */
  readonly needed: number;
}

/** What can still be done for a release, and what is still to do. */
export interface ReleaseCapacity {
  readonly teams: readonly TeamCapacity[];
  /** Whole points; `null` is unknown: of a team, or because no sprint feeds the release. */
  readonly capacity: number | null;
  /** Points of the items that are not done. */
  readonly needed: number;
  /** How many of these items have no points, and are in no figure. */
  readonly withoutPoints: number;
  /** By how many points it is more than fits; `null` where that is unknown. */
  readonly over: number | null;
  /** The items for which there is no room once those of higher rank have theirs. */
  readonly unfit: readonly Item[];
}

/**
 * The capacity of a release: for each sprint that feeds it and is still to come, what its team
 * finishes on average, less days that are over, holidays and leave, less what other releases have
 * in it. Unknown is unknown, never 0.
 */
export function capacityOf(model: Model, releaseId: Id, today: IsoDate): ReleaseCapacity {
  const feeding = sprintsFeeding(model, releaseId);
  const open = itemsOfRelease(model, releaseId).filter((item) => !isDone(item));
  const { points: needed, withoutPoints } = tallyOf(open);
  const coming = feeding.filter((sprint) => isToCome(sprint, today));
  const teams = [...Map.groupBy(coming, ({ teamId }) => teamId)]
    .map(([teamId, sprints]) => ofTeam(model, releaseId, { teamId, sprints, open, today }))
    .toSorted((a, b) => (a.team?.rank ?? '~').localeCompare(b.team?.rank ?? '~'));
  const known = teams.flatMap(({ capacity }) => capacity ?? []);
  const isKnown = feeding.length > 0 && known.length === teams.length;
  const capacity = isKnown ? known.reduce((sum, points) => sum + points, 0) : null;
  return {
    ...{ teams, capacity, needed, withoutPoints },
    over: capacity === null ? null : Math.max(0, needed - capacity),
    unfit: capacity === null ? [] : beyond(open, capacity),
  };
}

/** Whether something can still be done in a sprint. */
export const isToCome = ({ state, endDate }: Sprint, today: IsoDate): boolean =>
  state !== 'closed' && (endDate === null || endDate >= today);

/** What a team can still finish in a sprint, in points; `null` is unknown. */
export function sprintCapacity(model: Model, sprint: Sprint, today: IsoDate): number | null {
  const { teamId, startDate: start, endDate: end } = sprint;
  if (!isToCome(sprint, today)) return 0;
  const velocity = teamId === null ? null : velocityOf(model, teamId);
  if (teamId === null || velocity === null) return null;
  if (start === null || end === null) return velocity;
  return velocity * shareToCome(model, teamId, { start, end }, today);
}

interface Asked {
  readonly teamId: Id | null;
  readonly sprints: readonly Sprint[];
  readonly open: readonly Item[];
  readonly today: IsoDate;
}

function ofTeam(
  model: Model,
  releaseId: Id,
  { teamId, sprints, open, today }: Asked,
): TeamCapacity {
  const points = sprints.map((sprint) => {
    const whole = sprintCapacity(model, sprint, today);
    return whole === null ? null : Math.max(0, whole - heldElsewhere(model, sprint, releaseId));
  });
  const known = points.filter((one) => one !== null);
  const mine = open.filter(({ sprintId }) => {
    const sprint = sprintId === null ? undefined : model.sprints.get(sprintId);
    return sprint !== undefined && sprint.teamId === teamId;
  });
  return {
    team: (teamId === null ? undefined : model.teams.get(teamId)) ?? null,
    sprints,
    capacity: known.length < points.length ? null : whole(known.reduce((sum, one) => sum + one, 0)),
    needed: tallyOf(mine).points,
  };
}

/** Parts of a point are no room; what only binary fractions took away is. */
const whole = (points: number): number => Math.floor(points + 1e-6);

/** The open points of other releases in a sprint. */
function heldElsewhere(model: Model, sprint: Sprint, releaseId: Id): number {
  const held = itemsOfSprint(model.items, sprint.id).filter((item) => {
    if (isDone(item)) return false;
    const id = effectiveReleaseId(model, item);
    const release = id === null || id === releaseId ? undefined : model.releases.get(id);
    return release !== undefined && isOpen(release);
  });
  return tallyOf(held).points;
}

/** The items, by rank, that no longer find room in `capacity`. */
function beyond(items: readonly Item[], capacity: number): Item[] {
  let room = capacity;
  return items.filter(({ points }) => {
    if (points === null || points <= room) {
      room -= points ?? 0;
      return false;
    }
    return true;
  });
}
