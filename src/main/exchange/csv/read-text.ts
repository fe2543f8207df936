import { readFileSync, statSync } from 'node:fs';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { notAFile, whyUnread } from '../unread.ts';
import { type DecodedText, decodeText } from './decode.ts';
import { findDelimiter } from './delimiter.ts';
import { parseCsv } from './parse.ts';

const MEGABYTE = 1_000_000;

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 200 * MEGABYTE;

/** A file as it lies on the disk, and the name that a person knows it by. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The text of a file of at most 200 MB, whose size alone refuses a larger one. Errors:
 * `import-missing`, `import-not-a-file`, `file-unreadable`, `import-too-large`, `import-empty`, `import-nul-bytes`.
 */
export function readText(file: NamedFile): Result<DecodedText> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (decoded.text.trim() === '') return fail(appError('import-empty', { file: file.name }));
  const nul = decoded.text.indexOf('\0');
  if (nul === -1) return ok(decoded);
  return fail(appError('import-nul-bytes', { file: file.name, ...placeOf(decoded.text, nul) }));
}

function readBytes({ path, name }: NamedFile): Result<Uint8Array> {
  try {
    const stats = statSync(path);
    const other = notAFile(stats, name);
    if (other) return fail(other);
    if (stats.size > MOST_BYTES) return fail(tooLarge(name, stats.size));
    return ok(readFileSync(path));
  } catch (error) {
    return fail(whyUnread(error, name));
  }
}

const tooLarge = (file: string, bytes: number): AppError =>
  appError('import-too-large', {
    file,
    megabytes: Math.ceil(bytes / MEGABYTE),
    most: MOST_BYTES / MEGABYTE,
  });

/** The row and column in which the character at `index` stands. */
function placeOf(text: string, index: number): { readonly row: number; readonly column: number } {
  const before = text.slice(0, index);
  let last = 1;
  const { rows, broken, open } = parseCsv(before, findDelimiter(before) ?? ',', ({ width }) => {
    last = width;
    return true;
  });
  if (broken) return { row: broken.row, column: broken.column };
  return open ? { row: rows, column: last } : { row: rows + 1, column: 1 };
}
