import { describe, expect, it } from 'vitest';
import { productsInUse, usualProductId } from '#shared/domain/release/usual-product.ts';
import { aProduct, aRelease } from '#test/support/builders.ts';

const products = new Map(
  [
    aProduct({ id: 'shop', key: 'SHOP', rank: 'a2' }),
    aProduct({ id: 'new', key: 'NEW', rank: 'a0' }),
    aProduct({ id: 'app', key: 'APP', rank: 'a1' }),
  ].map((product) => [product.id, product]),
);
const releases = (...productIds: string[]) =>
  new Map(productIds.map((productId) => [productId, aRelease({ id: productId, productId })]));

describe('the product that is proposed', () => {
  it('is the first that has releases, however many wait empty before it', () => {
    expect(usualProductId({ products, releases: releases('shop', 'app') })).toBe('app');
  });

  it('is the first of all as long as none has releases', () => {
    expect(usualProductId({ products, releases: new Map() })).toBe('new');
  });

  it('is none where there is none', () => {
    expect(usualProductId({ products: new Map(), releases: new Map() })).toBeNull();
  });

  it('stands among those in use by rank', () => {
    const inUse = productsInUse({ products, releases: releases('shop', 'app') });
    expect(inUse.map(({ id }) => id)).toEqual(['app', 'shop']);
  });
});
