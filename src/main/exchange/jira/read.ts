import type { SourceFile } from '#shared/domain/import/source.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { DecodedText } from '../csv/decode.ts';
import { findDelimiter } from '../csv/delimiter.ts';
import { type BrokenField, type CsvRow, parseCsv } from '../csv/parse.ts';
import { type JiraHeader, readHeader } from './header.ts';
import { collectRows, type RowCollector } from './rows.ts';

/** The most columns that are read; real exports with every comment in a column have hundreds. */
export const MOST_COLUMNS = 900;

/** The most rows that are read under the header, blank ones included. */
export const MOST_ROWS = 100_000;

/** Called now and then while a long file is read, with characters read and characters in all. */
export type OnProgress = (done: number, total: number) => void;

const PROGRESS_EVERY = 2_000_000;

/**
 * Reads the text of a Jira export, in whatever order its columns stand. A row that cannot come in
 * is listed with its reason; what makes the whole file unreadable is an error:
 * `import-unknown-format`, `import-too-many-columns`, `import-columns-missing`,
 * `import-too-many-rows`, `import-unterminated-quote`, `import-stray-quote`, `import-no-rows`.
 */
export function readJira(
  { text, encoding }: DecodedText,
  file: string,
  onProgress: OnProgress = () => undefined,
): Result<SourceFile> {
  const delimiter = findDelimiter(text);
  if (delimiter === null) return fail(appError('import-unknown-format', { file }));
  const reader = readUnderHeader(file);
  let reported = 0;
  const end = parseCsv(text, delimiter, (row, readTo) => {
    if (readTo - reported >= PROGRESS_EVERY) {
      reported = readTo;
      onProgress(readTo, text.length);
    }
    return reader.take(row);
  });
  const { error, header, rows } = reader.state();
  if (error) return fail(error);
  if (end.broken) return fail(brokenError(end.broken, file));
  if (!header || !rows) return fail(appError('import-no-rows', { file }));
  const collected = rows.finish(end.open);
  if (collected.rows.length + collected.refused.length === 0)
    return fail(appError('import-no-rows', { file }));
  return ok({ kind: 'jira', file, encoding, columns: header.columns, ...collected });
}

const brokenError = ({ how, row, column }: BrokenField, file: string): AppError =>
  how === 'unterminated'
    ? appError('import-unterminated-quote', { file, row, column })
    : appError('import-stray-quote', { file, row, column });

interface ReaderState {
  readonly error: AppError | null;
  readonly header: JiraHeader | null;
  readonly rows: RowCollector | null;
}

/** The first row is the header; an error in it ends the reading. */
function readUnderHeader(file: string) {
  let state: ReaderState = { error: null, header: null, rows: null };
  return {
    state: (): ReaderState => state,
    take(row: CsvRow): boolean {
      const { rows } = state;
      if (!rows) state = startUnder(row, file);
      else if (row.row > MOST_ROWS + 1) state = refused(tooManyRows(file, row.row));
      else rows.take(row);
      return state.error === null;
    },
  };
}

function startUnder({ cells, width }: CsvRow, file: string): ReaderState {
  const header = readHeader(cells);
  const { missing } = header;
  if (width > MOST_COLUMNS)
    return refused(
      appError('import-too-many-columns', { file, columns: width, most: MOST_COLUMNS }),
    );
  if (missing.length > 0)
    return refused(appError('import-columns-missing', { file, columns: missing.join(', ') }));
  return { error: null, header, rows: collectRows(header) };
}

const refused = (error: AppError): ReaderState => ({ error, header: null, rows: null });

const tooManyRows = (file: string, row: number): AppError =>
  appError('import-too-many-rows', { file, row, most: MOST_ROWS });
