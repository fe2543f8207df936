import { update } from '#shared/domain/model/change.ts';
import { inSections, notesOf } from '#shared/domain/notes/blocks.ts';
import { movedWith } from '#shared/domain/notes/places.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { placeAt } from '#shared/lib/rank.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';
import { indexInput, rankUpdates } from '../ranks.ts';
import { nameBlock } from './labels.ts';

/**
 * Puts a block at a position among the others; a section takes along what stands beneath it. An
 * entry that thereby comes under another heading stays there when the notes are updated.
 */
export const moveBlock = defineCommand({
  input: z.strictObject({ blockId: idInput, index: indexInput }),
  run(model, { blockId, index }) {
    const found = find(model, 'notesBlocks', blockId);
    if (!found.ok) return found;
    const block = found.value;
    const all = notesOf(model, block.releaseId);
    const moved = movedWith(all, block);
    const others = all.filter((row) => !moved.includes(row));
    const ranks = placeAt(others, moved, index);
    const after = [...others.slice(0, index), ...moved, ...others.slice(index)];
    const leaves = block.kind === 'entry' && headingOf(after, block) !== headingOf(all, block);
    return ok({
      label: `Move ${nameBlock(model, block)}`,
      changes: [
        ...rankUpdates(
          'notesBlocks',
          all.filter((row) => row !== block),
          ranks,
        ),
        ...update('notesBlocks', block, {
          rank: ranks.get(blockId) ?? block.rank,
          group: leaves ? '' : block.group,
        }),
      ],
    });
  },
});

const headingOf = (rows: readonly NotesBlock[], block: NotesBlock): NotesBlock | null =>
  inSections(rows).find(({ blocks }) => blocks.includes(block))?.heading ?? null;
