import type { Item } from '#shared/domain/records/item.ts';
import type { NotesBlock } from '#shared/domain/records/notes.ts';

/** As much of a text as tells it from others, in characters. */
const TELLING = 40;

/**
 * What a block is called within a sentence: an entry by its item, a section by its heading, a text by
 * how it begins.
 */
export function blockName({ kind, text }: NotesBlock, item: Item | undefined): string {
  if (kind === 'entry') return item?.key ?? 'entry';
  if (kind === 'introduction') return 'introduction';
  const [line = ''] = text.trim().split('\n');
  if (line === '') return kind;
  return `${kind} “${line.length > TELLING ? `${line.slice(0, TELLING).trimEnd()}…` : line}”`;
}
