import type { ImportBase } from '../records/import.ts';
import type { SourceField, SourceRow } from './source.ts';

/** What a source said of an item. */
export type Said = Pick<ImportBase, 'columns' | 'values'>;

/** What the source last said of `field`; empty where it never did. */
export const baseValue = (base: Said, field: SourceField): string =>
  base.values[base.columns.indexOf(field)] ?? '';

/** What the file says of `field`; `null` where it has no such column, which is no news. */
export function rowValue(
  row: SourceRow,
  fields: readonly SourceField[],
  field: SourceField,
): string | null {
  const at = fields.indexOf(field);
  return at < 0 ? null : (row.values[at] ?? '');
}

/** What the source has said by now: the file's fields over those it does not have. */
export function mergedBase(
  base: Said | null,
  fields: readonly SourceField[],
  row: SourceRow,
): Said {
  const said = { columns: fields, values: row.values };
  const kept = base?.columns.filter((column) => !(fields as readonly string[]).includes(column));
  if (!base || !kept || kept.length === 0) return said;
  const keptValues = kept.map((column) => base.values[base.columns.indexOf(column)] ?? '');
  return { columns: [...fields, ...kept], values: [...row.values, ...keptValues] };
}
