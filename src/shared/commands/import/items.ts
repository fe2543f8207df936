import { BLANK_ITEM } from '#shared/domain/item/blank.ts';
import { alsoInOf, itemsByRank } from '#shared/domain/item/scope.ts';
import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import type { CommandContext } from '../command.ts';
import type { Decision } from './decide.ts';
import { fieldsTaken, releasesTaken, silentFields } from './item-fields.ts';
import { hasMoved } from './match.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The items that come in, behind all others, in the file's order. */
export function addedItems(
  model: Model,
  decisions: readonly Decision[],
  words: Vocabulary,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const added = decisions.filter(({ fate }) => fate === 'add');
  const ranks = ranksBetween(itemsByRank(model).at(-1)?.rank ?? null, null, added.length);
  return added.flatMap((decision, index) => {
    const item = { ...blank(decision, ranks[index] ?? ''), ...fieldsTaken(decision, words) };
    const { alsoIn } = releasesTaken(decision, words) ?? { alsoIn: [] };
    const labelled = item.labels.some((label) => /^breaking([-_ ]change)?$/i.test(label));
    return [
      insert('items', { ...item, breaking: labelled }),
      ...alsoIn.map((releaseId) =>
        insert('itemReleases', { id: context.newId(), itemId: item.id, releaseId }),
      ),
    ];
  });
}

/** What changes on an item that is there already. */
export function mergedItem(
  model: Model,
  item: Item,
  decision: Decision,
  words: Vocabulary,
  context: Pick<CommandContext, 'newId'>,
): Change[] {
  const { match } = decision;
  const fields = {
    ...fieldsTaken(decision, words),
    ...silentFields(item, decision, words),
    ...(hasMoved(match) ? { productId: match.to.product.id } : {}),
  };
  const placed = releasesTaken(decision, words);
  return [
    ...update('items', item, fields),
    ...(placed ? alsoInChanges(model, item.id, placed.alsoIn, context) : []),
  ];
}

const blank = ({ match }: Decision, rank: string): Item => ({
  ...BLANK_ITEM,
  id: match.itemId,
  productId: match.to.product.id,
  key: match.key,
  title: match.key,
  rank,
});

function alsoInChanges(
  model: Model,
  itemId: Id,
  wanted: readonly Id[],
  { newId }: Pick<CommandContext, 'newId'>,
): Change[] {
  const rows = alsoInOf(model, itemId);
  const there = new Set(rows.map((row) => row.releaseId));
  return [
    ...rows
      .filter((row) => !wanted.includes(row.releaseId))
      .map((row) => remove('itemReleases', row)),
    ...wanted
      .filter((releaseId) => !there.has(releaseId))
      .map((releaseId) => insert('itemReleases', { id: newId(), itemId, releaseId })),
  ];
}
