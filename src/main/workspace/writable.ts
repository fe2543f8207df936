import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { nameOf } from './names.ts';

/** Whether a file and its folder may be written to. Error: `file-read-only`. */
export function checkWritable(file: string): Result<void> {
  if (mayWrite(file) && mayWrite(dirname(file))) return ok(undefined);
  return fail(appError('file-read-only', { file: nameOf(file) }));
}

/**
 * Whether a workspace named `name` may be made in `folder`. Errors: `folder-missing`,
 * `folder-read-only`, `file-name-too-long`.
 */
export function checkFolder(folder: string, name: string): Result<void> {
  if (!may(folder, constants.F_OK)) {
    return fail(appError('folder-missing', { file: name, folder }));
  }
  if (isTooLong(join(folder, name))) return fail(appError('file-name-too-long', { file: name }));
  return mayWrite(folder)
    ? ok(undefined)
    : fail(appError('folder-read-only', { file: name, folder }));
}

/** Whether the system takes no name of that length, also for the longest of those SQLite keeps beside it. */
function isTooLong(file: string): boolean {
  try {
    statSync(`${file}-journal`, { throwIfNoEntry: false });
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENAMETOOLONG';
  }
}

const mayWrite = (path: string): boolean => may(path, constants.W_OK);

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    // The system answers by throwing; the reason changes nothing here.
    return false;
  }
}
