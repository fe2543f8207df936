import { byTargetDate } from '../item/columns.ts';
import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import type { Sprint } from '../records/sprint.ts';

type Source = Pick<Model, 'sprintFeeds' | 'sprints'>;

const byRelease: (model: Source) => ReadonlyMap<Id, readonly Sprint[]> = derive(
  ['sprintFeeds', 'sprints'],
  ({ sprintFeeds, sprints }) => {
    const feeding = new Map<Id, Set<Sprint>>();
    for (const { releaseId, sprintId } of sprintFeeds.values()) {
      const sprint = sprints.get(sprintId);
      if (sprint) feeding.set(releaseId, (feeding.get(releaseId) ?? new Set()).add(sprint));
    }
    return new Map([...feeding].map(([id, found]) => [id, [...found].sort(inTime)]));
  },
);

/** The sprints that feed a release, in time, those without a start first. */
export const sprintsFeeding = (model: Source, releaseId: Id): readonly Sprint[] =>
  byRelease(model).get(releaseId) ?? NO_SPRINTS;

const NO_SPRINTS: readonly Sprint[] = Object.freeze([]);

const bySprint: (
  model: Pick<Model, 'sprintFeeds' | 'releases'>,
) => ReadonlyMap<Id, readonly Release[]> = derive(
  ['sprintFeeds', 'releases'],
  ({ sprintFeeds, releases }) => {
    const feeds = Map.groupBy(sprintFeeds.values(), ({ sprintId }) => sprintId);
    return new Map(
      [...feeds].map(([sprintId, own]) => [
        sprintId,
        own.flatMap(({ releaseId }) => releases.get(releaseId) ?? []).sort(byTargetDate),
      ]),
    );
  },
);

/** The releases that a sprint feeds, by date: one of each product at most. */
export const releasesFedBy = (
  model: Pick<Model, 'sprintFeeds' | 'releases'>,
  sprintId: Id,
): readonly Release[] => bySprint(model).get(sprintId) ?? NO_RELEASES;

const NO_RELEASES: readonly Release[] = Object.freeze([]);

const inTime = (a: Sprint, b: Sprint): number =>
  compare(a.startDate ?? '', b.startDate ?? '') || compare(a.id, b.id);
