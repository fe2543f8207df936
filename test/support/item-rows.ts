import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Dependency, Item } from '#shared/domain/records/item.ts';
import type { SprintFeed } from '#shared/domain/records/sprint.ts';
import { anItem, aProduct, aRelease, theSettings } from './builders.ts';

/** Rows of a board: Payments with 4.2.0 (11 Dec), 4.3.0 (23 Dec) and 5.0.0 (no date). */

export const payments = aProduct({ id: 'p' });

/** An item of Payments that is not done and in no release; `id` is also the number of its key. */
export const card = (id: string, over: Partial<Item> = {}): Item =>
  anItem({ id, productId: 'p', key: `PAY-${id}`, title: `Item ${id}`, rank: `a${id}`, ...over });

/** An item that is in a release by its own choice. */
export const cardIn = (releaseId: string, id: string, over: Partial<Item> = {}): Item =>
  card(id, { releaseMode: 'own', releaseId, ...over });

export const feed = (sprintId: string, releaseId: string): SprintFeed => ({
  id: `${sprintId}>${releaseId}`,
  sprintId,
  releaseId,
});

export const waits = (blockedId: string, blockerId: string): Dependency => ({
  id: `${blockerId}>${blockedId}`,
  blockerId,
  blockedId,
});

const release = (id: string, version: string, targetDate: string | null) =>
  aRelease({ id, productId: 'p', version, targetDate });

export const r42 = release('r42', '4.2.0', '2026-12-11');
export const r43 = release('r43', '4.3.0', '2026-12-23');
export const r50 = release('r50', '5.0.0', null);

/** A model with the three releases, and whatever else is given. */
export const boardModel = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [theSettings()],
    products: [payments],
    releases: [r42, r43, r50],
    ...rows,
  });
