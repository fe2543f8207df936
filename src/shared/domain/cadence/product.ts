import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Id } from '../model/change.ts';
import { byRank } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Cadence } from '../records/cadence.ts';
import type { Product } from '../records/product.ts';

type Rows = Pick<Model, 'products' | 'releases' | 'sprints' | 'sprintFeeds'>;

/**
 * The product whose releases a cadence generates: its own, else the team's only one, which is the
 * one its sprints feed, or the only one there is. Fails with `invalid-input` where that is unclear.
 */
export function productOf(
  model: Rows,
  { productId, teamId }: Pick<Cadence, 'productId' | 'teamId'>,
): Result<Product> {
  const own = productId === null ? onlyProductOf(model, teamId) : model.products.get(productId);
  if (own) return ok(own);
  const keys = [...model.products.values()].toSorted(byRank).map(({ key }) => key);
  const problem = keys.length === 0 ? 'is missing: add one first' : `is one of ${keys.join(', ')}`;
  return fail(appError('invalid-input', { field: 'Product', problem }));
}

function onlyProductOf(model: Rows, teamId: Id): Product | undefined {
  const fed = new Set<Id>();
  for (const { sprintId, releaseId } of model.sprintFeeds.values()) {
    const release = model.releases.get(releaseId);
    if (release && model.sprints.get(sprintId)?.teamId === teamId) fed.add(release.productId);
  }
  const candidates = fed.size > 0 ? [...fed] : [...model.products.keys()];
  const [only, ...others] = candidates;
  return only !== undefined && others.length === 0 ? model.products.get(only) : undefined;
}
