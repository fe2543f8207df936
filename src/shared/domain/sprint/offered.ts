import type { Id } from '../model/change.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Sprint } from '../records/sprint.ts';
import { lockDate } from '../release/scope-lock.ts';

type Source = Pick<Model, 'sprints' | 'sprintFeeds' | 'releases'>;

/**
 * The sprints that a later lock lets in: they start before the new one and did not before the old
 * one, feed no release of the product, and are of a team that works for it. In time.
 */
export function sprintsLetIn(
  before: Pick<Model, 'releases'>,
  after: Source,
  releaseId: Id,
): Sprint[] {
  const was = before.releases.get(releaseId);
  const will = after.releases.get(releaseId);
  const [from, to] = [was ? lockDate(was) : null, will ? lockDate(will) : null];
  if (!will || from === null || to === null || from >= to) return [];
  const fed = [...after.sprintFeeds.values()].filter(
    (feed) => after.releases.get(feed.releaseId)?.productId === will.productId,
  );
  const busy = new Set(fed.map(({ sprintId }) => sprintId));
  const teams = new Set(fed.map(({ sprintId }) => after.sprints.get(sprintId)?.teamId ?? null));
  return [...after.sprints.values()]
    .filter(({ id, state, startDate, teamId }) => {
      const isIn = startDate !== null && from <= startDate && startDate < to;
      return isIn && state !== 'closed' && !busy.has(id) && teams.has(teamId);
    })
    .sort((a, b) => compare(a.startDate ?? '', b.startDate ?? '') || compare(a.id, b.id));
}
