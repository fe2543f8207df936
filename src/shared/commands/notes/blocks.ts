import { insert, remove, update } from '#shared/domain/model/change.ts';
import { newBlock, notesOf } from '#shared/domain/notes/blocks.ts';
import { EDITIONS, type NotesBlock, notesBlocks } from '#shared/domain/records/notes.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { placeAt } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';
import { indexInput, rankUpdates } from '../ranks.ts';
import { nameBlock, nameNotes } from './labels.ts';

const textInput = notesBlocks.fields.text.schema;

/**
 * Adds an introduction, a section or a free text at a position among the blocks; without one, at
 * the end.
 */
const addBlock = defineCommand({
  input: z.strictObject({
    releaseId: idInput,
    kind: z.enum(['introduction', 'section', 'text']),
    text: textInput,
    index: indexInput.optional(),
  }),
  run(model, { releaseId, kind, text, index }, { newId }) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const block = { ...newBlock(releaseId, newId(), kind), text };
    const sayable = checkText(block, text);
    if (!sayable.ok) return sayable;
    const others = notesOf(model, releaseId);
    const ranks = placeAt(others, [block], index);
    const what = { introduction: 'an introduction', section: `section “${text}”`, text: 'a text' };
    return ok({
      label: `Add ${what[kind]} to ${nameNotes(model, releaseId)}`,
      changes: [
        ...rankUpdates('notesBlocks', others, ranks),
        insert('notesBlocks', { ...block, rank: ranks.get(block.id) ?? block.rank }),
      ],
    });
  },
});

/** Changes the Markdown of an introduction or a free text, or the heading of a section. */
const editBlock = defineCommand({
  input: z.strictObject({ blockId: idInput, text: textInput }),
  run(model, { blockId, text }) {
    const block = find(model, 'notesBlocks', blockId);
    if (!block.ok) return block;
    const sayable = checkText(block.value, text);
    if (!sayable.ok) return sayable;
    return ok({
      label: `Edit ${nameBlock(model, block.value)}`,
      changes: update('notesBlocks', block.value, { text }),
    });
  },
});

/** Chooses the editions in which a block stands; in none, it is left out everywhere. */
const setEditions = defineCommand({
  input: z.strictObject({ blockId: idInput, editions: z.array(z.enum(EDITIONS)) }),
  run(model, { blockId, editions }) {
    const block = find(model, 'notesBlocks', blockId);
    if (!block.ok) return block;
    const inOrder = EDITIONS.filter((edition) => editions.includes(edition));
    return ok({
      label: `Choose the editions of ${nameBlock(model, block.value)}`,
      changes: update('notesBlocks', block.value, { editions: inOrder }),
    });
  },
});

/** Removes a block. An entry whose item is in the release can only be hidden: it would come back. */
const removeBlock = defineCommand({
  input: z.strictObject({ blockId: idInput }),
  run(model, { blockId }) {
    const block = find(model, 'notesBlocks', blockId);
    if (!block.ok) return block;
    if (block.value.kind === 'entry' && !block.value.aside)
      return refused('Entry', 'its item is in the release, so it would come back; hide it instead');
    return ok({
      label: `Remove ${nameBlock(model, block.value)}`,
      changes: [remove('notesBlocks', block.value)],
    });
  },
});

/** Whether a block of this kind can say `text`. */
function checkText(block: Pick<NotesBlock, 'kind'>, text: string): Result<null> {
  if (block.kind === 'entry') return refused('Entry', 'reword it for an edition instead');
  if (block.kind !== 'section') return ok(null);
  if (text.trim() === '') return refused('Heading', 'is empty');
  return /[\r\n]/.test(text) ? refused('Heading', 'has to stand on one line') : ok(null);
}

const refused = (field: string, problem: string) =>
  fail(appError('invalid-input', { field, problem }));

export const blockCommands = {
  'notes.addBlock': addBlock,
  'notes.editBlock': editBlock,
  'notes.setEditions': setEditions,
  'notes.removeBlock': removeBlock,
} as const;
