import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import { releaseTitle } from './release-title.ts';

/** The releases that another one is called like, version and name. */
const namesakes = derive(['releases'], ({ releases }): ReadonlySet<Id> => {
  const byTitle = Map.groupBy(releases.values(), (one) => releaseTitle(one).toLowerCase());
  return new Set(
    [...byTitle.values()].flatMap((same) => (same.length > 1 ? same : []).map(({ id }) => id)),
  );
});

/**
 * What stands beside a release's version: its name, and before it the key of its product where
 * another release is called the same. Empty for a release without a name that no other is called like.
 */
export function nameApart(
  model: Pick<Model, 'releases' | 'products'>,
  { id, productId, name }: Pick<Release, 'id' | 'productId' | 'name'>,
): string {
  const key = namesakes(model).has(id) ? model.products.get(productId)?.key : undefined;
  return [key, name].filter(Boolean).join(' · ');
}
