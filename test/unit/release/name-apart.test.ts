import { expect, it } from 'vitest';
import { modelFrom } from '#shared/domain/model/model.ts';
import { nameApart } from '#shared/domain/release/name-apart.ts';
import { aProduct, aRelease } from '#test/support/builders.ts';

const products = [aProduct({ id: 'pay', key: 'PAY' }), aProduct({ id: 'web', key: 'WEB' })];
const names = (...releases: Parameters<typeof aRelease>[0][]) => {
  const rows = releases.map((each, n) => aRelease({ name: '', ...each, id: String(n) }));
  const model = modelFrom({ products, releases: rows });
  return rows.map((release) => nameApart(model, release));
};

it('adds the product where two releases are called the same', () => {
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

it('leaves releases alone whose names tell them apart', () => {
  expect(
    names(
      { version: '2.1.0', name: 'Ledger', productId: 'pay' },
      { version: '2.1.0', name: 'Wallet', productId: 'web' },
    ),
  ).toEqual(['Ledger', 'Wallet']);
});
