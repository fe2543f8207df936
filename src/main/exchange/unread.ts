import type { Stats } from 'node:fs';
import { type AppError, appError } from '#shared/errors/catalogue.ts';

/** Why what lies at a path cannot be imported, whatever it holds; `null` for a regular file. */
export function notAFile(stats: Stats, file: string): AppError | null {
  if (stats.isFile()) return null;
  const is = stats.isDirectory() ? 'a folder' : stats.isFIFO() ? 'a pipe' : 'a device';
  return appError('import-not-a-file', { file, is });
}

/** Why a file cannot be read, from what the system threw; throws again what is no such thing. */
export function whyUnread(error: unknown, file: string): AppError {
  if (!(error instanceof Error && 'code' in error)) throw error;
  if (error.code === 'ENOENT') return appError('import-missing', { file });
  if (error.code === 'ENAMETOOLONG') return appError('file-name-too-long', { file });
  const denied = error.code === 'EACCES' || error.code === 'EPERM';
  const reason = denied ? 'you have no permission to read it' : `the system says ${error.code}`;
  return appError('file-unreadable', { file, reason });
}
