import type { ImportBase, ImportHeader } from '../records/import.ts';
import type { SourceField, SourceRow } from './source.ts';

/** What a source said of an item: `columns[i]` had `values[i]`. */
export interface Said {
  readonly columns: readonly string[];
  readonly values: readonly string[];
}

/** A base together with what its header says. */
export type KnownBase = ImportBase & Pick<ImportHeader, 'sourceId' | 'columns'>;

/** Bases under their headers; one without its header cannot be in a workspace. */
export function underHeaders(
  bases: readonly ImportBase[],
  headers: readonly ImportHeader[],
): KnownBase[] {
  const byId = new Map(headers.map((header) => [header.id, header]));
  return bases.flatMap((base) => {
    const header = byId.get(base.headerId);
    return header ? [{ ...base, sourceId: header.sourceId, columns: header.columns }] : [];
  });
}

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

/** How a file's rows are laid over what their source said before, the same way for many rows. */
export interface Overlay {
  readonly columns: readonly string[];
  values(before: readonly string[], row: readonly string[]): readonly string[];
}

/** The file's `fields` over the columns of before, which keep their order; new ones follow. */
export function overlay(before: readonly string[], fields: readonly SourceField[]): Overlay {
  const columns = [...before, ...fields.filter((field) => !before.includes(field))];
  const places: readonly string[] = fields;
  const at = columns.map((column) => places.indexOf(column));
  const isSame = at.length === fields.length && at.every((place, index) => place === index);
  return {
    columns,
    values: (old, row) =>
      isSame
        ? row
        : at.map((place, index) => (place < 0 ? (old[index] ?? '') : (row[place] ?? ''))),
  };
}
