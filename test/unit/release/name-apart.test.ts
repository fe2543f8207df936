import { expect, it } from 'vitest';
import { modelFrom } from '#shared/domain/model/model.ts';
import { nameApart, titleInProduct } from '#shared/domain/release/name-apart.ts';
import { aProduct, aRelease } from '#test/support/builders.ts';

const products = [aProduct({ id: 'pay', key: 'PAY' }), aProduct({ id: 'web', key: 'WEB' })];
const names = (...releases: Parameters<typeof aRelease>[0][]) => {
  const rows = releases.map((each, n) => aRelease({ name: '', ...each, id: String(n) }));
  const model = modelFrom({ products, releases: rows });
  return rows.map((release) => nameApart(model, release));
};

it('adds the product where two have a release of the same version', () => {
  expect(
    names(
      { version: '2.1.0', productId: 'pay' },
      { version: '2.1.0', productId: 'web' },
      { version: '2.2.0', productId: 'web' },
    ),
  ).toEqual(['PAY', 'WEB', '']);
  expect(
    names(
      { version: 'RC', name: 'Passkeys', productId: 'pay' },
      { version: 'rc', name: 'passkeys', productId: 'web' },
    ),
  ).toEqual(['PAY · Passkeys', 'WEB · passkeys']);
});

it('adds it beside the names as well, but not to releases of one product', () => {
  expect(
    names(
      { version: '2.1.0', name: 'Ledger', productId: 'pay' },
      { version: '2.1.0', name: 'Wallet', productId: 'web' },
      { version: '2.0.0', name: 'First', productId: 'pay' },
      { version: '2.0.0', name: 'Second', productId: 'pay' },
    ),
  ).toEqual(['PAY · Ledger', 'WEB · Wallet', 'First', 'Second']);
});

it('tells what was called off from what is still to come', () => {
  expect(
    names(
      { version: '2.1.0', productId: 'pay' },
      { version: '2.1.0', productId: 'web', status: 'cancelled' },
    ),
  ).toEqual(['', 'WEB']);
});

it('says the product whole where there are several', () => {
  const release = aRelease({ version: '2.1.0', name: '', productId: 'web' });
  const [, web] = products;
  const model = modelFrom({ products, releases: [release] });
  expect(titleInProduct(model, release)).toBe(`2.1.0 · ${web?.name}`);
  expect(titleInProduct(model, { ...release, name: 'Ledger' })).toBe(`2.1.0 Ledger · ${web?.name}`);
  const alone = modelFrom({ products: products.slice(1), releases: [release] });
  expect(titleInProduct(alone, release)).toBe('2.1.0');
});
