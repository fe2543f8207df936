import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type Change, type Id, update } from '../model/change.ts';
import { byRank } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import { effectiveReleaseId } from './effective-release.ts';
import { type Place, ranksAt } from './ranking.ts';

/** Where items go: into a release, into none on purpose, or wherever their sprints lead. */
export type MoveTarget =
  | { readonly kind: 'release'; readonly releaseId: Id }
  | { readonly kind: 'none' }
  | { readonly kind: 'inherit' };

export interface Move {
  readonly itemIds: readonly Id[];
  readonly to: MoveTarget;
  /** Left out, the items keep their rank. */
  readonly place?: Place | undefined;
}

type MoveTables = Pick<Model, 'items' | 'releases' | 'sprintFeeds'>;

/**
 * What a move changes, the items staying in the order they have now. With a place, an item that
 * counts in the target already is only put into another rank: a follower of its sprint stays one.
 * Errors: `not-found` for an item, release or neighbour that is gone.
 */
export function moveItems(model: MoveTables, move: Move): Result<Change[]> {
  const items = movedItems(model, move);
  if (!items.ok) return items;
  const { to, place } = move;
  if (to.kind === 'release' && !model.releases.has(to.releaseId))
    return fail(appError('not-found', { kind: 'release', id: to.releaseId }));
  const ranks = place ? ranksAt(model, items.value, place) : ok(new Map<Id, string>());
  if (!ranks.ok) return ranks;

  const moved = new Set(items.value);
  const shifted = [...ranks.value.keys()].flatMap((id) => model.items.get(id) ?? []);
  return ok(
    [...new Set([...moved, ...shifted])].flatMap((item) =>
      update('items', item, {
        ...(moved.has(item) && !(place && isThere(model, item, to)) && releaseFieldsFor(to)),
        rank: ranks.value.get(item.id) ?? item.rank,
      }),
    ),
  );
}

/** The moved items by rank, or `not-found`. */
function movedItems(model: MoveTables, { itemIds }: Move): Result<readonly Item[]> {
  const items: Item[] = [];
  for (const id of new Set(itemIds)) {
    const item = model.items.get(id);
    if (!item) return fail(appError('not-found', { kind: 'item', id }));
    items.push(item);
  }
  return ok(items.sort(byRank));
}

/** The release an item would count in after a move there. */
export const releaseAfter = (model: MoveTables, item: Item, to: MoveTarget): Id | null =>
  effectiveReleaseId(model, { ...item, ...releaseFieldsFor(to) });

const releaseFieldsFor = (to: MoveTarget): Pick<Item, 'releaseMode' | 'releaseId'> =>
  to.kind === 'release'
    ? { releaseMode: 'own', releaseId: to.releaseId }
    : { releaseMode: to.kind, releaseId: null };

/** Whether an item that is put into another rank is in the target already. */
const isThere = (model: MoveTables, item: Item, to: MoveTarget): boolean =>
  to.kind !== 'inherit' && effectiveReleaseId(model, item) === releaseAfter(model, item, to);
