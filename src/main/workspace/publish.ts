import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { syncFile, syncFolder } from './folder.ts';
import { nameOf } from './names.ts';
import { setAside } from './set-aside.ts';
import { isSettled, sideFiles } from './side-files.ts';

/**
 * Gives a finished file its name. Whatever has that name already stays; what a former file left
 * beside it is set aside. Error: `file-exists`.
 */
export function publish(part: string, file: string, now: Instant): Result<void> {
  if (existsSync(file)) return fail(appError('file-exists', { file: nameOf(file) }));
  if (!isSettled(file)) setAside(file, now);
  syncFile(part);
  renameSync(part, file);
  syncFolder(dirname(file));
  return ok(undefined);
}

/** Removes an unfinished file with all that SQLite may have left beside it. */
export function discard(part: string): void {
  for (const one of [part, `${part}-journal`, ...sideFiles(part)]) rmSync(one, { force: true });
}
