import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import { releaseTitle } from './release-title.ts';
import { keyApart } from './version-apart.ts';

/**
 * What stands beside a release's version: its name, and before it the key of its product where
 * another product has a release of the same version. Empty where there is neither.
 */
export const nameApart = (
  model: Pick<Model, 'releases' | 'products'>,
  release: Pick<Release, 'version' | 'productId' | 'name'>,
): string => [keyApart(model, release), release.name].filter(Boolean).join(' · ');

/** `4.2.0 Ledger export`; where the workspace has several products, `4.2.0 Ledger export · Payments`. */
export function titleInProduct(
  model: Pick<Model, 'products'>,
  release: Pick<Release, 'version' | 'productId' | 'name'>,
): string {
  const product = model.products.size > 1 ? model.products.get(release.productId) : undefined;
  return [releaseTitle(release), product?.name].filter(Boolean).join(' · ');
}
