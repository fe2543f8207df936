import type { NotesBlock } from '../records/notes.ts';
import { inSections } from './blocks.ts';

/** A block with what moves along with it: a section takes what stands beneath its heading. */
export const movedWith = (
  blocks: readonly NotesBlock[],
  block: NotesBlock,
): readonly NotesBlock[] =>
  block.kind === 'section'
    ? [block, ...(inSections(blocks).find(({ heading }) => heading === block)?.blocks ?? [])]
    : [block];

/**
 * Where a block goes that moves by one place, a section by one section: an index among the blocks
 * that stay, or `null` where it is at that end already.
 */
export function nextIndex(
  blocks: readonly NotesBlock[],
  block: NotesBlock,
  by: -1 | 1,
): number | null {
  const moved = movedWith(blocks, block);
  const from = blocks.indexOf(block);
  const others = blocks.filter((row) => !moved.includes(row));
  if (block.kind !== 'section') {
    const to = from + by;
    return to < 0 || to > others.length ? null : to;
  }
  const stops = sectionStops(others);
  const to = by < 0 ? stops.findLast((stop) => stop < from) : stops.find((stop) => stop > from);
  return to ?? null;
}

/** The indices at which a section may stand among `others`: before another one, or at the end. */
export const sectionStops = (others: readonly NotesBlock[]): number[] => [
  ...others.flatMap((row, index) => (row.kind === 'section' ? [index] : [])),
  others.length,
];
