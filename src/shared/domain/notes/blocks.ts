import type { Id } from '../model/change.ts';
import { byRank, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import { type BlockKind, EDITIONS, type NotesBlock } from '../records/notes.ts';

const ofRelease = indexBy((block: NotesBlock) => block.releaseId, byRank);
const ofItem = indexBy((block: NotesBlock) => block.itemId);

type NotesTable = Pick<Model, 'notesBlocks'>;

/** The blocks of a release's notes in order, without those kept aside. */
export const notesOf = (model: NotesTable, releaseId: Id): readonly NotesBlock[] =>
  ofRelease(model.notesBlocks, releaseId).filter((block) => !block.aside);

/** The edited entries whose item left the release. */
export const keptAside = (model: NotesTable, releaseId: Id): readonly NotesBlock[] =>
  ofRelease(model.notesBlocks, releaseId).filter((block) => block.aside);

/** Every block of a release's notes, kept aside or not, in order. */
export const allNotesOf = (model: NotesTable, releaseId: Id): readonly NotesBlock[] =>
  ofRelease(model.notesBlocks, releaseId);

/** The entries that speak of an item, in whatever release. */
export const entriesOf = (model: NotesTable, itemId: Id): readonly NotesBlock[] =>
  ofItem(model.notesBlocks, itemId);

/** A section with what stands beneath it; what stands before the first has no heading. */
export interface NotesSection {
  readonly heading: NotesBlock | null;
  readonly blocks: readonly NotesBlock[];
}

/** Blocks in order, cut at each section. */
export function inSections(blocks: readonly NotesBlock[]): readonly NotesSection[] {
  const sections: { heading: NotesBlock | null; blocks: NotesBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'section') sections.push({ heading: block, blocks: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, blocks: [] });
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

/** An empty block for every edition, still to be given its place. */
export const newBlock = (releaseId: Id, id: Id, kind: BlockKind): NotesBlock => ({
  id,
  releaseId,
  rank: 'a0',
  kind,
  text: '',
  group: '',
  itemId: null,
  editions: EDITIONS,
  aside: false,
});
