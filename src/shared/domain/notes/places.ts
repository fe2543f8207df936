import type { Id } from '../model/change.ts';
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

/** Where a block stands: a section among the sections, another one in its section. */
export interface BlockPlace {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** The heading it stands beneath; `null` of a section, and of what stands before the first. */
  readonly heading: string | null;
}

/** Where a block stands among `blocks`; `null` where it is none of them. */
export function placeOf(blocks: readonly NotesBlock[], id: Id): BlockPlace | null {
  const sections = inSections(blocks);
  const headed = sections.filter(({ heading }) => heading !== null);
  const at = headed.findIndex(({ heading }) => heading?.id === id);
  if (at >= 0) return { index: at, count: headed.length, heading: null };
  for (const { heading, blocks: beneath } of sections) {
    const index = beneath.findIndex((block) => block.id === id);
    if (index >= 0) return { index, count: beneath.length, heading: heading?.text ?? null };
  }
  return null;
}

/** The indices at which a section may stand among `others`: before another one, or at the end. */
export const sectionStops = (others: readonly NotesBlock[]): number[] => [
  ...others.flatMap((row, index) => (row.kind === 'section' ? [index] : [])),
  others.length,
];
