import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';

type Source = Pick<Model, 'sprintFeeds' | 'releases' | 'items'>;

/**
 * Whether a sprint serves a product: it feeds one of its releases or holds one of its items. One
 * that serves none yet may serve any.
 */
export const sprintProducts: (model: Source) => (sprintId: Id, productId: Id) => boolean = derive(
  ['sprintFeeds', 'releases', 'items'],
  ({ sprintFeeds, releases, items }) => {
    const served = new Map<Id, Set<Id>>();
    const serve = (sprintId: Id | null, productId: Id | undefined) => {
      if (sprintId === null || productId === undefined) return;
      const products = served.get(sprintId);
      if (products) products.add(productId);
      else served.set(sprintId, new Set([productId]));
    };
    for (const feed of sprintFeeds.values())
      serve(feed.sprintId, releases.get(feed.releaseId)?.productId);
    for (const item of items.values()) serve(item.sprintId, item.productId);
    return (sprintId, productId) => served.get(sprintId)?.has(productId) ?? true;
  },
);
