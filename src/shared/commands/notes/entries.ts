import { insert, update } from '#shared/domain/model/change.ts';
import { newBlock, notesOf } from '#shared/domain/notes/blocks.ts';
import { WORDING_FIELDS, wordingsByEdition } from '#shared/domain/notes/wording.ts';
import { items } from '#shared/domain/records/item.ts';
import { EDITIONS, type Edition } from '#shared/domain/records/notes.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';
import { nameBlock } from './labels.ts';

/** Who reads an edition. */
const READERS: Readonly<Record<Edition, string>> = {
  customer: 'customers',
  internal: 'colleagues',
  support: 'support',
};

/** Writes an item's sentences for one edition; empty goes back to what the title says. */
const reword = defineCommand({
  input: z.strictObject({
    itemId: idInput,
    edition: z.enum(EDITIONS),
    wording: items.fields.wordingCustomer.schema,
  }),
  run(model, { itemId, edition, wording }) {
    const item = find(model, 'items', itemId);
    if (!item.ok) return item;
    return ok({
      label: `Reword ${item.value.key} for ${READERS[edition]}`,
      changes: update('items', item.value, { [WORDING_FIELDS[edition]]: wording }),
    });
  },
});

/** Leaves an item out of every edition, or lets it in again. */
const hide = defineCommand({
  input: z.strictObject({ itemId: idInput, hidden: z.boolean() }),
  run(model, { itemId, hidden }) {
    const item = find(model, 'items', itemId);
    if (!item.ok) return item;
    return ok({
      label: `${hidden ? 'Hide' : 'Show'} ${item.value.key} in release notes`,
      changes: update('items', item.value, { hiddenFromNotes: hidden }),
    });
  },
});

/** Makes an entry that was kept aside a free text at the end of the notes, one for each wording. */
const keepAsText = defineCommand({
  input: z.strictObject({ blockId: idInput }),
  run(model, { blockId }, { newId }) {
    const block = find(model, 'notesBlocks', blockId);
    if (!block.ok) return block;
    const { aside, releaseId, itemId, text, editions } = block.value;
    if (!aside)
      return fail(appError('invalid-input', { field: 'Entry', problem: 'is not kept aside' }));
    const item = model.items.get(itemId ?? '');
    const written = item ? wordingsByEdition(item) : [];
    const [first = { text: item?.title ?? text, editions }, ...more] = written;
    const last = notesOf(model, releaseId).at(-1)?.rank ?? null;
    const [rank = '', ...ranks] = ranksBetween(last, null, 1 + more.length);
    return ok({
      label: `Keep ${nameBlock(model, block.value)} as text`,
      changes: [
        ...update('notesBlocks', block.value, {
          ...first,
          kind: 'text',
          group: '',
          itemId: null,
          aside: false,
          rank,
        }),
        ...more.map((wording, i) =>
          insert('notesBlocks', {
            ...newBlock(releaseId, newId(), 'text'),
            ...wording,
            rank: ranks[i] ?? '',
          }),
        ),
      ],
    });
  },
});

export const entryCommands = {
  'notes.reword': reword,
  'notes.hide': hide,
  'notes.keepAsText': keepAsText,
} as const;
