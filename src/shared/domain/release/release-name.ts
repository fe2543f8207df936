import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';

/** `4.2.0`; with its product's key, `PAY 4.2.0`, where the workspace has several products. */
export function releaseName(
  model: Pick<Model, 'products'>,
  { version, productId }: Pick<Release, 'version' | 'productId'>,
): string {
  const product = model.products.size > 1 ? model.products.get(productId) : undefined;
  return product ? `${product.key} ${version}` : version;
}
