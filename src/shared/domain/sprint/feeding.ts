import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
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
  byRelease(model).get(releaseId) ?? [];

const inTime = (a: Sprint, b: Sprint): number =>
  compare(a.startDate ?? '', b.startDate ?? '') || compare(a.id, b.id);
