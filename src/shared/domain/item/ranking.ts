import { appError } from '#shared/errors/catalogue.ts';
import { placeAt, type Rank } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import { itemsByRank } from './scope.ts';

/** A place in the one order of all items: right before or right after another item, or an end. */
export type Place =
  | { readonly before: Id }
  | { readonly after: Id }
  | { readonly end: 'first' | 'last' };

/**
 * The ranks that put `moved`, in this order, at `place`. Items stand in one order across all
 * releases, so a place beside a neighbour in one column never disturbs another column. Error:
 * `not-found` where the neighbour is gone or is itself moved.
 */
export function ranksAt(
  model: Pick<Model, 'items'>,
  moved: readonly Item[],
  place: Place,
): Result<ReadonlyMap<Id, Rank>> {
  const moving = new Set(moved.map((item) => item.id));
  const others = itemsByRank(model).filter((item) => !moving.has(item.id));
  if ('end' in place) return ok(placeAt(others, moved, place.end === 'first' ? 0 : others.length));
  const neighbour = 'before' in place ? place.before : place.after;
  const at = others.findIndex((item) => item.id === neighbour);
  if (at < 0) return fail(appError('not-found', { kind: 'item', id: neighbour }));
  return ok(placeAt(others, moved, 'before' in place ? at : at + 1));
}
