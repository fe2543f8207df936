import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Dependency, Item } from '#shared/domain/records/item.ts';
import type { Sprint, SprintFeed } from '#shared/domain/records/sprint.ts';
import { item, product, release, settings } from './release-rows.ts';

/** Rows of a board: Payments with 4.2.0 (11 Dec), 4.3.0 (23 Dec) and 5.0.0 (no date). */

/** An item of Payments that is not done and in no release; `id` is also the number of its key. */
export const card = (id: string, over: Partial<Item> = {}): Item =>
  item({
    id,
    rank: `a${id}`,
    status: 'To do',
    statusCategory: 'to-do',
    releaseMode: 'inherit',
    releaseId: null,
    ...over,
  });

/** An item that is in a release by its own choice. */
export const cardIn = (releaseId: string, id: string, over: Partial<Item> = {}): Item =>
  card(id, { releaseMode: 'own', releaseId, ...over });

export const sprint = (over: Partial<Sprint> & { id: string }): Sprint => ({
  teamId: null,
  name: `Sprint ${over.id}`,
  goal: '',
  state: 'future',
  startDate: null,
  endDate: null,
  committedPoints: null,
  completedPoints: null,
  reckoned: false,
  ...over,
});

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

export const r42 = release({ id: 'r42', version: '4.2.0', targetDate: '2026-12-11' });
export const r43 = release({ id: 'r43', version: '4.3.0', targetDate: '2026-12-23' });
export const r50 = release({ id: 'r50', version: '5.0.0', targetDate: null });

/** A model with the three releases, and whatever else is given. */
export const boardModel = (rows: Partial<ModelRows> = {}) =>
  modelFrom({ settings: [settings], products: [product], releases: [r42, r43, r50], ...rows });
