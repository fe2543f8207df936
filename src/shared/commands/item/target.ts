import type { MoveTarget } from '#shared/domain/item/move.ts';
import type { Place } from '#shared/domain/item/ranking.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';

export const idsInput = z.array(idInput).min(1).max(100_000).readonly();

/** Where items go, as commands take it. */
export const targetInput: z.ZodType<MoveTarget> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('release'), releaseId: idInput }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('inherit') }),
]);

export const placeInput: z.ZodType<Place> = z.union([
  z.strictObject({ before: idInput }),
  z.strictObject({ after: idInput }),
  z.strictObject({ end: z.enum(['first', 'last']) }),
]);

/** One item by its key, several by their number: `PAY-112`, `3 items`. */
export function nameItems(model: Pick<Model, 'items'>, ids: readonly Id[]): string {
  const [only, ...others] = new Set(ids);
  if (others.length > 0 || only === undefined) return `${others.length + 1} items`;
  return model.items.get(only)?.key ?? 'an item';
}

/** The items, each once and in the order given, or `not-found`. */
export function findItems(model: Model, ids: readonly Id[]): Result<readonly Item[]> {
  const items: Item[] = [];
  for (const id of new Set(ids)) {
    const item = find(model, 'items', id);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}
