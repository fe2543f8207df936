import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import { choice, flag, id, list, nullable, rank, ref, text } from './fields.ts';
import { table } from './table.ts';

export const EDITIONS = ['customer', 'internal', 'support'] as const;
export type Edition = (typeof EDITIONS)[number];

const BLOCK_KINDS = ['introduction', 'section', 'entry', 'text'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * One block of a release's notes. `introduction` and `text` hold Markdown in `text`; a `section`
 * holds its heading there, and its `group` when it was generated (what items are for readers); an
 * `entry` speaks of `itemId`, whose wordings lie on the item, and has the `group` it was generated
 * into until a person moves it. `aside` keeps an edited entry whose item left.
 */
export const notesBlocks = table('model', {
  id: id(),
  releaseId: ref('releases'),
  rank: rank(),
  kind: choice(BLOCK_KINDS),
  text: text(200_000),
  group: text(80),
  itemId: nullable(ref('items')),
  editions: list(z.enum(EDITIONS)),
  aside: flag(),
});
export type NotesBlock = Row<typeof notesBlocks.fields>;
