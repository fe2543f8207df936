import Database from 'better-sqlite3';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import { BadValue } from './codec.ts';
import { NoWriteAheadLog } from './connection.ts';
import { nameOf } from './names.ts';

/** Runs `work` on a file; what the file or its disk causes becomes a value, a bug stays thrown. */
export function guarded<T>(file: string, work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return fail(fileError(file, error));
  }
}

/** As {@link guarded}, for work that takes its time. */
export async function guardedAsync<T>(
  file: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return fail(fileError(file, error));
  }
}

/**
 * As {@link guarded}, for a file that is open and so was a workspace: one that SQLite no longer
 * knows as its own is `damaged`.
 */
export function guardedOpen<T>(file: string, work: () => Result<T>): Result<T> {
  const result = guarded(file, work);
  if (result.ok || result.error.code !== 'not-a-workspace') return result;
  return fail(appError('damaged', { file: nameOf(file), detail: 'its beginning is lost' }));
}

/** Whether an exception says that rows would break a rule of their table. */
export const isBrokenRule = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');

/** What an exception says about `file`; throws it again where it says nothing about a file. */
function fileError(file: string, error: unknown): AppError {
  const name = nameOf(file);
  if (error instanceof Database.SqliteError) {
    const known = ofSqlite(name, error.code, error.message);
    if (known) return known;
  }
  if (error instanceof NoWriteAheadLog) {
    return appError('file-unreadable', { file: name, reason: 'this drive cannot share a file' });
  }
  if (error instanceof BadValue) return appError('damaged', { file: name, detail: error.message });
  if (isSystemError(error)) return ofSystem(name, error.code);
  throw error;
}

/** What SQLite says where the system refuses a write, as of a file that is protected or on a failing disk. */
const UNWRITTEN: ReadonlySet<string> = new Set(
  ['WRITE', 'FSYNC', 'DIR_FSYNC', 'TRUNCATE', 'DELETE'].map((kind) => `SQLITE_IOERR_${kind}`),
);

function ofSqlite(file: string, code: string, message: string): AppError | null {
  const kind = code.split('_')[1];
  if (kind === 'BUSY' || kind === 'LOCKED') return appError('busy', { file });
  // Full disks have no room for the write-ahead log's index either.
  if (kind === 'FULL' || code === 'SQLITE_IOERR_SHMSIZE') return appError('disk-full', { file });
  if (code === 'SQLITE_READONLY_DBMOVED')
    return appError('file-gone', { file, how: 'vanished or was replaced' });
  if (kind === 'READONLY') return appError('file-read-only', { file });
  if (UNWRITTEN.has(code)) return appError('file-unwritable', { file });
  if (kind === 'CORRUPT') return appError('damaged', { file, detail: 'its pages do not fit' });
  if (kind === 'NOTADB') return appError('not-a-workspace', { file });
  if (kind === 'CANTOPEN' || kind === 'IOERR' || kind === 'PERM') {
    return appError('file-unreadable', { file, reason: message });
  }
  return null;
}

function ofSystem(file: string, code: string): AppError {
  if (code === 'ENOENT') return appError('file-missing', { file });
  if (code === 'EEXIST') return appError('file-exists', { file });
  if (code === 'EROFS' || code === 'EPERM') return appError('file-read-only', { file });
  if (code === 'ENOSPC' || code === 'EDQUOT') return appError('disk-full', { file });
  if (code === 'EISDIR') return appError('not-a-workspace', { file });
  if (code === 'ENAMETOOLONG') return appError('file-name-too-long', { file });
  const reason = code === 'EACCES' ? 'access is denied' : `the system says ${code}`;
  return appError('file-unreadable', { file, reason });
}

const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
