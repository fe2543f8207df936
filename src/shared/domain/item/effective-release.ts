import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import type { SprintFeed } from '../records/sprint.ts';

const feedsOf = indexBy((feed: SprintFeed) => feed.sprintId);

/** The release of `productId` that the sprint feeds; `null` where it feeds none. */
export function releaseFedBy(
  model: Pick<Model, 'sprintFeeds' | 'releases'>,
  sprintId: Id,
  productId: Id,
): Id | null {
  const feed = feedsOf(model.sprintFeeds, sprintId).find(
    ({ releaseId }) => model.releases.get(releaseId)?.productId === productId,
  );
  return feed?.releaseId ?? null;
}

/**
 * The release an item counts in: its own; or none on purpose; else the one its sprint feeds for
 * the item's product. `null` where there is none.
 */
export function effectiveReleaseId(
  model: Pick<Model, 'sprintFeeds' | 'releases'>,
  item: Pick<Item, 'releaseMode' | 'releaseId' | 'sprintId' | 'productId'>,
): Id | null {
  if (item.releaseMode === 'own') return item.releaseId;
  if (item.releaseMode === 'none' || item.sprintId === null) return null;
  return releaseFedBy(model, item.sprintId, item.productId);
}
