import type { Id } from '../model/change.ts';
import { byRank } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Product } from '../records/product.ts';
import { releasesOf } from './lookups.ts';

type ProductTables = Pick<Model, 'products' | 'releases'>;

/**
 * The products that have releases, by rank; all of them where none has any. One that waits empty, as a
 * new workspace has it, stands in nobody's way once others are planned.
 */
export function productsInUse({ products, releases }: ProductTables): readonly Product[] {
  const sorted = [...products.values()].sort(byRank);
  const inUse = sorted.filter(({ id }) => releasesOf(releases, id).length > 0);
  return inUse.length > 0 ? inUse : sorted;
}

/** The product that is proposed where nobody named one; `null` where there is none. */
export const usualProductId = (model: ProductTables): Id | null =>
  productsInUse(model)[0]?.id ?? null;
