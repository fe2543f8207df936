import { z } from '#shared/lib/zod.ts';
import type { Row } from './fields.ts';
import { choice, id, instant, list, name, nullable, ref, text } from './fields.ts';
import { table } from './table.ts';

const SOURCE_KINDS = ['jira'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where items come from: one tracker's project. `project` is the tracker's own name for it. */
export const importSources = table('model', {
  id: id(),
  kind: choice(SOURCE_KINDS),
  name: name(),
  project: text(200),
  productId: ref('products'),
  lastImportedAt: nullable(instant()),
});
export type ImportSource = Row<typeof importSources.fields>;

/** An item that came from a source and was not in the file that was imported from it last. */
export const missingItems = table('model', {
  id: id(),
  sourceId: ref('importSources'),
  itemId: ref('items'),
});
export type MissingItem = Row<typeof missingItems.fields>;

/** The columns that a source's bases have values of, kept once for all of them. */
export const importHeaders = table('file', {
  id: id(),
  sourceId: ref('importSources'),
  columns: list(z.string()),
});
export type ImportHeader = Row<typeof importHeaders.fields>;

/**
 * What a source last said of one item, in the source's own terms: `columns[i]` of the header had
 * `values[i]`. It outlives the item, so that a deleted item stays deleted: `itemId` may name one
 * that is gone, and is therefore no foreign key.
 */
export const importBases = table('file', {
  id: id(),
  headerId: ref('importHeaders'),
  externalId: text(200),
  itemId: id(),
  values: list(z.string()),
});
export type ImportBase = Row<typeof importBases.fields>;
