import { type Change, type Id, remove, update } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { entriesOf } from './blocks.ts';
import { wordingsByEdition } from './wording.ts';

/**
 * What has to happen to release notes when an item is deleted, since its sentences go with it:
 * entries that nobody worded go; the others are kept aside with what was written.
 */
export function notesWithoutItem(model: Model, itemId: Id): Change[] {
  const item = model.items.get(itemId);
  const written = item ? wordingsByEdition(item) : [];
  const text = written.map((wording) => wording.text).join('\n\n');
  const editions = written.flatMap((wording) => wording.editions);
  return entriesOf(model, itemId).flatMap((entry) =>
    written.length === 0
      ? [remove('notesBlocks', entry)]
      : update('notesBlocks', entry, { text, editions, itemId: null, aside: true }),
  );
}
