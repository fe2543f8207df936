import { readJira } from '#main/exchange/jira/read.ts';
import { rowValue } from '#shared/domain/import/base-values.ts';
import type { SourceField, SourceFile, SourceRow } from '#shared/domain/import/source.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { writeCsv } from './csv.ts';

/** Reads Jira text that has to be readable. */
export function readText(text: string): SourceFile {
  const result = readJira({ text, encoding: 'UTF-8' }, 'jira.csv');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Reads a header and its rows, which have to be readable. */
export const readRows = (...rows: readonly (readonly string[])[]): SourceFile =>
  readText(writeCsv(rows));

/** What reading this text fails with. */
export function readingError(text: string): AppError | null {
  const result = readJira({ text, encoding: 'UTF-8' }, 'jira.csv');
  return result.ok ? null : result.error;
}

/** One field of one row. */
export function valueIn(file: SourceFile, row: SourceRow | undefined, field: SourceField): string {
  return (row && rowValue(row, file.fields, field)) ?? '(none)';
}

/** One field of the only row, or of the first. */
export const firstValue = (file: SourceFile, field: SourceField): string =>
  valueIn(file, file.rows[0], field);
