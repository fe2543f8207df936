import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';

/** The products that have a release of a version that is not cancelled, by that version in small letters. */
const productsOf = derive(['releases'], ({ releases }): ReadonlyMap<string, ReadonlySet<Id>> => {
  const open = [...releases.values()].filter(({ status }) => status !== 'cancelled');
  const byVersion = Map.groupBy(open, ({ version }) => version.toLowerCase());
  return new Map(
    [...byVersion].map(([version, same]) => [
      version,
      new Set(same.map(({ productId }) => productId)),
    ]),
  );
});

/** The key of a release's product where another product has a release of the same version; else `null`. */
export function keyApart(
  model: Pick<Model, 'releases' | 'products'>,
  { version, productId }: Pick<Release, 'version' | 'productId'>,
): string | null {
  const products = [...(productsOf(model).get(version.toLowerCase()) ?? [])];
  const isShared = products.some((id) => id !== productId);
  return (isShared && model.products.get(productId)?.key) || null;
}

/** `4.2.0`; with its product's key, `PAY 4.2.0`, where another product has a release of that version. */
export function versionApart(
  model: Pick<Model, 'releases' | 'products'>,
  release: Pick<Release, 'version' | 'productId'>,
): string {
  const key = keyApart(model, release);
  return key === null ? release.version : `${key} ${release.version}`;
}
