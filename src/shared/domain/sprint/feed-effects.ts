import type { IsoDate } from '#shared/lib/dates.ts';
import { counted, listed, pointsWords } from '#shared/lib/format.ts';
import type { CheckInput } from '../checks/check.ts';
import { inShort } from '../checks/finding.ts';
import { newFindings, type OnRelease } from '../checks/new-findings.ts';
import { holdsOf, waitsOf } from '../item/dependency.ts';
import { effectiveReleaseId } from '../item/effective-release.ts';
import { tallyOf } from '../item/tally.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import type { Release } from '../records/release.ts';
import { isOpen } from '../release/status.ts';
import { capacityOf } from './capacity.ts';
import { itemsOfSprint } from './points.ts';

/** A release that has more to do than fits, and by how many points. */
export interface Overfull {
  readonly release: Release;
  readonly over: number;
}

/** What comes of letting sprints feed another release. */
export interface FeedEffects {
  /** The items that come to count in another release, or in none. */
  readonly moved: readonly Item[];
  readonly breaks: readonly OnRelease[];
  /** The releases that are over capacity by more than before. */
  readonly overfull: readonly Overfull[];
}

/** What becomes of items and releases when the feeds of `sprintIds` in `before` become `after`'s. */
export function effectsOfFeeding(
  before: Model,
  after: Model,
  sprintIds: readonly Id[],
  moment: Pick<CheckInput, 'now' | 'today'>,
): FeedEffects {
  const moved = sprintIds
    .flatMap((id) => itemsOfSprint(before.items, id))
    .filter((item) => effectiveReleaseId(before, item) !== effectiveReleaseId(after, item));
  const fed = releasesFed(before, after, sprintIds);
  const touched = new Set([...fed, ...releasesOrdered(after, moved)]);
  return {
    moved,
    breaks: newFindings(before, after, moment, touched),
    overfull: [...fed].flatMap((id) => overfullOf(before, after, id, moment.today)),
  };
}

/** The releases that the sprints feed before or after. */
function releasesFed(before: Model, after: Model, sprintIds: readonly Id[]): Set<Id> {
  const sprints = new Set(sprintIds);
  const feeds = [...before.sprintFeeds.values(), ...after.sprintFeeds.values()];
  return new Set(
    feeds.filter(({ sprintId }) => sprints.has(sprintId)).map(({ releaseId }) => releaseId),
  );
}

/** The releases whose order with that of the moved items has to be looked at again. */
function releasesOrdered(model: Model, moved: readonly Item[]): Id[] {
  const others = moved.flatMap(({ id }) => [
    ...waitsOf(model, id).map(({ blockerId }) => blockerId),
    ...holdsOf(model, id).map(({ blockedId }) => blockedId),
  ]);
  return others.flatMap((id) => {
    const item = model.items.get(id);
    return (item && effectiveReleaseId(model, item)) ?? [];
  });
}

function overfullOf(before: Model, after: Model, id: Id, today: IsoDate): Overfull[] {
  const release = after.releases.get(id);
  if (!release || !isOpen(release)) return [];
  const over = capacityOf(after, id, today).over ?? 0;
  return over > (capacityOf(before, id, today).over ?? 0) ? [{ release, over }] : [];
}

/** `3 items, 12 pt change release`; that none does is said as well. */
export function movedWords(moved: readonly Item[]): string {
  if (moved.length === 0) return 'No item changes its release';
  const { points, count } = tallyOf(moved);
  const verb = count === 1 ? 'changes' : 'change';
  return `${[counted(count, 'item'), ...(points > 0 ? [pointsWords(points)] : [])].join(', ')} ${verb} release`;
}

/** All of it in one sentence, as it is read out. */
export function feedWords({ moved, breaks, overfull }: FeedEffects): string {
  const against = [
    ...breaks.map(({ release, finding }) => `${release.version}: ${inShort(finding)}`),
    ...overfull.map(({ release, over }) => overfullWords({ release, over })),
  ];
  return `${movedWords(moved)}.${against.length > 0 ? ` Newly: ${listed(against)}.` : ''}`;
}

/** `4.3.0 is 6 pt over capacity`. */
export const overfullWords = ({ release, over }: Overfull): string =>
  `${release.version} is ${pointsWords(over)} over capacity`;
