import { dateNear, longDate } from '#shared/lib/date-words.ts';
import { releaseFedBy } from '../item/effective-release.ts';
import type { Generated } from '../records/cadence.ts';
import type { Sprint } from '../records/sprint.ts';
import { BEYOND, type Fate, type Ground, marksByOrdinal, ordinals } from './ground.ts';
import { changedOfSprint } from './marks.ts';
import type { PlannedRelease } from './plan-releases.ts';
import { releaseOfSprint, type SprintDates, sprintDates } from './rhythm.ts';
import { sprintNames, sprintsFromElsewhere } from './sprint-names.ts';

/** A sprint that a cadence gives, or gave. */
export interface PlannedSprint {
  readonly ordinal: number;
  readonly mark: Generated | null;
  /** As it is in the workspace now; `null` where it is not there. */
  readonly sprint: Sprint | null;
  readonly name: string;
  /** What it will be; `null` where it is not there, or has no dates. */
  readonly dates: SprintDates | null;
  /** The release that it leads to; `null` where its group is not complete. */
  readonly feeds: PlannedRelease | null;
  readonly fate: Fate;
  /** What should be known of it before it is made, each the predicate of a sentence about it. */
  readonly remarks: readonly string[];
}

/** All sprints up to the horizon, and those the cadence generated beyond. */
export function planSprints(ground: Ground, releases: readonly PlannedRelease[]): PlannedSprint[] {
  const marks = marksByOrdinal(ground, 'sprint');
  const byOrdinal = new Map(releases.map((release) => [release.ordinal, release]));
  const nameOf = sprintNames(ground);
  const others = sprintsFromElsewhere(ground);
  return ordinals(ground.sprints, marks).map((ordinal) => {
    const feeds = leadsTo(ground, byOrdinal.get(releaseOfSprint(ground.cadence, ordinal)));
    const mark = marks.get(ordinal) ?? null;
    const planned = planSprint(ground, { ordinal, name: nameOf(ordinal), mark, feeds });
    return { ...planned, remarks: isMade(planned) ? overlapping(planned, others) : [] };
  });
}

const isMade = ({ fate }: Pick<PlannedSprint, 'fate'>): boolean =>
  fate.kind === 'new' || fate.kind === 'updated' || fate.kind === 'unchanged';

/** The sprints of the team from elsewhere on whose days it lies as well. */
const overlapping = (
  { dates }: Pick<PlannedSprint, 'dates'>,
  others: readonly Sprint[],
): string[] =>
  others.flatMap(({ name, startDate, endDate }) => {
    if (!dates || !startDate || !endDate) return [];
    if (startDate > dates.end || endDate < dates.start) return [];
    return `overlaps with ${name}, ${dateNear(startDate, endDate)} to ${longDate(endDate)}`;
  });

/** The release, where it is there or will be, and of the product. */
function leadsTo({ product }: Ground, planned: PlannedRelease | undefined): PlannedRelease | null {
  if (!planned) return null;
  const { release, fate } = planned;
  return release
    ? release.productId === product.id
      ? planned
      : null
    : fate.kind === 'new'
      ? planned
      : null;
}

function planSprint(
  ground: Ground,
  given: Pick<PlannedSprint, 'ordinal' | 'name' | 'mark' | 'feeds'>,
): Omit<PlannedSprint, 'remarks'> {
  const { mark } = given;
  const sprint = (mark && ground.model.sprints.get(mark.recordId)) ?? null;
  const dates = sprintDates(ground.cadence, given.ordinal);
  const to = { ...given, sprint, dates };
  const why = dates === null ? BEYOND : whyKept(ground, sprint, mark);
  if (why !== null && !mark) return { ...to, fate: { kind: 'not-generated', why } };
  if (why !== null) return { ...to, ...present(sprint, mark), fate: { kind: 'left', why } };
  return { ...to, fate: fateOf(ground, to) };
}

function whyKept(ground: Ground, sprint: Sprint | null, mark: Generated | null): string | null {
  if (!mark) return null;
  if (!sprint) return 'somebody deleted it';
  const { teamId } = ground.cadence;
  const changed = changedOfSprint(ground.model, sprint, mark, {
    teamId,
    productId: ground.product.id,
  });
  if (changed !== null) return `somebody changed its ${changed}`;
  if (sprint.state === 'future') return null;
  return sprint.state === 'active' ? 'it has begun' : 'it is over';
}

function present(sprint: Sprint | null, mark: Generated | null) {
  const name = sprint?.name ?? mark?.values[0] ?? '';
  const [start, end] = [sprint?.startDate, sprint?.endDate];
  return { name, dates: start && end ? { start, end } : null };
}

function fateOf({ model, product }: Ground, to: Omit<PlannedSprint, 'fate' | 'remarks'>): Fate {
  const { sprint, dates, feeds } = to;
  if (!sprint) return { kind: 'new' };
  const fed = releaseFedBy(model, sprint.id, product.id);
  const same =
    sprint.name === to.name &&
    sprint.startDate === dates?.start &&
    sprint.endDate === dates?.end &&
    (feeds ? feeds.release?.id === fed : fed === null);
  return { kind: same ? 'unchanged' : 'updated' };
}
