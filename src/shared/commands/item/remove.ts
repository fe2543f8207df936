import { marksOfMissing } from '#shared/domain/import/missing.ts';
import { holdsOf, waitsOf } from '#shared/domain/item/dependency.ts';
import { alsoInOf } from '#shared/domain/item/scope.ts';
import { type Change, type Id, remove, update } from '#shared/domain/model/change.ts';
import { indexBy } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { notesWithoutItem } from '#shared/domain/notes/without-item.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { findItems, idsInput, nameItems } from './target.ts';

const childrenOf = indexBy((item: Item) => item.parentId);

/**
 * Removes items with what speaks only of them: dependencies, *also in*, entries of the notes that
 * nobody worded. Items below a removed one stay, without a parent.
 */
export const removeCommand = defineCommand<{ itemIds: readonly Id[] }>({
  input: z.strictObject({ itemIds: idsInput }),
  run(model, { itemIds }) {
    const items = findItems(model, itemIds);
    if (!items.ok) return items;
    const label = `Remove ${nameItems(model, itemIds)}`;
    return ok({ label, changes: removal(model, items.value) });
  },
});

function removal(model: Model, items: readonly Item[]): Change[] {
  const leaving = new Set(items.map((item) => item.id));
  const dependents = items.flatMap(({ id }): Change[] => [
    ...alsoInOf(model, id).map((row) => remove('itemReleases', row)),
    ...marksOfMissing(model, id).map((row) => remove('missingItems', row)),
    ...notesWithoutItem(model, id),
    ...childrenOf(model.items, id)
      .filter((child) => !leaving.has(child.id))
      .flatMap((child) => update('items', child, { parentId: null })),
  ]);
  const links = new Set(items.flatMap(({ id }) => [...waitsOf(model, id), ...holdsOf(model, id)]));
  return [
    ...dependents,
    ...[...links].map((row) => remove('dependencies', row)),
    ...items.map((item) => remove('items', item)),
  ];
}
