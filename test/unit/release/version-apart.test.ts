import { expect, it } from 'vitest';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { aPhase, aProduct, aRelease } from '#test/support/builders.ts';

const SHOP = { productId: 'shop' } as const;

/** How the calendar calls the phases of releases of Payments (`PAY`) and the Shop (`SHOP`). */
function shown(...releases: Release[]): string[] {
  const products = [aProduct(), aProduct({ id: 'shop', key: 'SHOP', name: 'Shop' })];
  const phases = releases.map(({ id }) => aPhase({ id, releaseId: id, kind: 'build' }));
  const events = calendarEvents(modelFrom({ products, releases, phases }));
  return events
    .filter(({ kind }) => kind === 'phase')
    .map(({ version, title }) => `${version} ${title}`)
    .toSorted();
}

it('a bar names the product of its release where another product has the same version', () => {
  const same = [aRelease({ id: 'a' }), aRelease({ id: 'b', ...SHOP })];
  expect(shown(...same)).toEqual(['PAY 4.2.0 Build & test', 'SHOP 4.2.0 Build & test']);
});

it('a bar names no product where the version says it, or the other release is called off', () => {
  const other = aRelease({ id: 'b', ...SHOP, version: '4.3.0' });
  expect(shown(aRelease({ id: 'a' }), other)).toEqual(['4.2.0 Build & test', '4.3.0 Build & test']);
  const off = aRelease({ id: 'b', ...SHOP, status: 'cancelled' });
  expect(shown(aRelease({ id: 'a' }), off)).toEqual(['4.2.0 Build & test']);
  const twice = aRelease({ id: 'b', name: 'Again' });
  expect(shown(aRelease({ id: 'a' }), twice)).toEqual(['4.2.0 Build & test', '4.2.0 Build & test']);
});
