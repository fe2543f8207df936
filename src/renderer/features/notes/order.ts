import type { KeyboardEvent } from 'react';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { type Standing, sayMoved } from '#renderer/components/sortable/standing.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { notesOf } from '#shared/domain/notes/blocks.ts';
import { nextIndex, placeOf } from '#shared/domain/notes/places.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';
import { capitalised } from '#shared/lib/format.ts';
import { blockName } from './block-name.ts';

/** Alt and an arrow move the block the focus is in. */
export const blockByKey = (event: KeyboardEvent, { id, releaseId }: NotesBlock): void =>
  moveByKey(event, {
    move: (by) => {
      const blocks = notesOf(getModel(), releaseId);
      const block = blocks.find((each) => each.id === id);
      const index = block ? nextIndex(blocks, block, by) : null;
      return index === null ? undefined : place(id, index);
    },
    standing: () => standingOf(id),
  });

/** Puts a block elsewhere in its notes, at an index among the blocks that stay, and says where. */
export const putBlock = ({ id }: NotesBlock, index: number): Promise<void> =>
  sayMoved(place(id, index), () => standingOf(id));

const place = (blockId: Id, index: number) => run('notes.moveBlock', { blockId, index });

function standingOf(id: Id): Standing | null {
  const model = getModel();
  const block = model.notesBlocks.get(id);
  const at = block && placeOf(notesOf(model, block.releaseId), id);
  if (!at) return null;
  const { index, count, heading } = at;
  const name = capitalised(blockName(block, model.items.get(block.itemId ?? '')));
  return { name, index, count, ...(heading !== null && { within: heading }) };
}
