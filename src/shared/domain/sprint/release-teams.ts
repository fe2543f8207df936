import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Team } from '../records/people.ts';

type Source = Pick<Model, 'sprintFeeds' | 'sprints' | 'teams'>;

const byRelease: (model: Source) => ReadonlyMap<Id, readonly Team[]> = derive(
  ['sprintFeeds', 'sprints', 'teams'],
  ({ sprintFeeds, sprints, teams }) => {
    const found = new Map<Id, Set<Team>>();
    for (const { releaseId, sprintId } of sprintFeeds.values()) {
      const team = teams.get(sprints.get(sprintId)?.teamId ?? '');
      if (team) found.set(releaseId, (found.get(releaseId) ?? new Set()).add(team));
    }
    const byRank = (a: Team, b: Team) => compare(a.rank, b.rank) || compare(a.id, b.id);
    return new Map([...found].map(([id, own]) => [id, [...own].sort(byRank)]));
  },
);

/** The teams that build a release: those whose sprints feed it, by rank. */
export const teamsOf = (model: Source, releaseId: Id): readonly Team[] =>
  byRelease(model).get(releaseId) ?? [];
