import type { KnownBase } from '#shared/domain/import/base-values.ts';
import { marksOfMissing } from '#shared/domain/import/missing.ts';
import { type Change, type Id, insert, remove } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import type { CommandContext } from '../command.ts';
import type { Match } from './match.ts';
import type { Destination } from './products.ts';

/** An item that came from one of the file's projects and is not in the file. */
export interface Missing {
  readonly item: Item;
  readonly sourceId: Id;
}

/** What came from the same projects as the file and is not in it, by rank. */
export function findMissing(
  model: Model,
  bases: readonly KnownBase[],
  destinations: ReadonlyMap<string, Destination>,
  found: ReadonlySet<KnownBase | null>,
): readonly Missing[] {
  const sources = new Set([...destinations.values()].map(({ source }) => source.id));
  return bases
    .flatMap((base) => {
      const item = model.items.get(base.itemId);
      if (!item || found.has(base) || !sources.has(base.sourceId)) return [];
      return [{ item, sourceId: base.sourceId }];
    })
    .sort((a, b) => byRank(a.item, b.item));
}

/**
 * Marks what is missing, and takes the mark off what is in the file again. A file of which no row comes
 * in says nothing of what it lacks.
 */
export function missingChanges(
  model: Model,
  missing: readonly Missing[],
  matches: readonly Match[],
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] {
  if (matches.length === 0) return [];
  const back = matches.flatMap(({ itemId }) => marksOfMissing(model, itemId));
  const gone = missing.filter(({ item }) => marksOfMissing(model, item.id).length === 0);
  return [
    ...back.map((mark) => remove('missingItems', mark)),
    ...gone.map(({ item, sourceId }) =>
      insert('missingItems', { id: newId(), sourceId, itemId: item.id }),
    ),
  ];
}
