import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

/** `the notes of 4.2.0`. */
export const nameNotes = (model: Model, releaseId: Id): string =>
  `the notes of ${model.releases.get(releaseId)?.version ?? 'a release'}`;

/** A block as labels name it, with the notes it stands in. */
export function nameBlock(model: Model, block: NotesBlock): string {
  const notes = nameNotes(model, block.releaseId);
  if (block.kind === 'introduction') return `the introduction to ${notes}`;
  if (block.kind === 'section') return `section “${block.text}” of ${notes}`;
  if (block.kind === 'text') return `a text in ${notes}`;
  return `${model.items.get(block.itemId ?? '')?.key ?? 'an entry'} in ${notes}`;
}
