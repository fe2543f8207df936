import type { Model } from '#shared/domain/model/model.ts';
import type { Product } from '#shared/domain/records/product.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/** The product of that key, or the only one. An error is one sentence for a person. */
export function findProduct(model: Model, key: string | undefined): Result<Product, string> {
  const products = [...model.products.values()];
  const [only] = products;
  if (key === undefined && products.length === 1 && only) return ok(only);
  const keys = products.map((product) => product.key).join(', ');
  if (key === undefined) return fail(`Which product? Say --product with one of ${keys}.`);
  const found = products.find((product) => product.key.toLowerCase() === key.toLowerCase());
  return found ? ok(found) : fail(`There is no product ${key}; there are ${keys}.`);
}

/**
 * Where a release of that version is or would be: in the product of that key; without one, where it
 * stands already, if in one product alone, else in the only product. An error is one sentence.
 */
export function findProductFor(
  model: Model,
  version: string,
  key: string | undefined,
): Result<Product, string> {
  if (key !== undefined) return findProduct(model, key);
  const owners = new Set(
    [...model.releases.values()]
      .filter((release) => release.version === version)
      .map(({ productId }) => productId),
  );
  const [owner] = owners;
  const product = owners.size === 1 && model.products.get(owner ?? '');
  return product ? ok(product) : findProduct(model, key);
}

/** The release of that version, in the product of that key where one is given. */
export function findRelease(
  model: Model,
  version: string,
  key: string | undefined,
): Result<Release, string> {
  const product = key === undefined ? null : findProduct(model, key);
  if (product && !product.ok) return product;
  const found = [...model.releases.values()].filter(
    (release) =>
      release.version === version && (!product || release.productId === product.value.id),
  );
  const [only] = found;
  if (found.length > 1) return fail(`More than one product has a ${version}; say --product.`);
  return only ? ok(only) : fail(`There is no release ${version}.`);
}
