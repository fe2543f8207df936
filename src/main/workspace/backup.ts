import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AppError } from '#shared/errors/catalogue.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import {
  type Backup,
  backupFile,
  folderOf,
  hashFile,
  hashOf,
  isUnchanged,
  listBackups,
  rotate,
} from './backup-files.ts';
import { guardedAsync } from './file-error.ts';
import { syncFile, syncFolder, unfinished } from './folder.ts';
import { versionIn } from './inspect.ts';
import { discard } from './publish.ts';
import type { SavedCopy, Surroundings, Workspace } from './types.ts';

/** A backup, and what is wrong with the file it was made from, of which the backup is free. */
export interface MadeBackup extends Backup {
  readonly trouble: AppError | null;
}

/**
 * Makes a verified backup of an open workspace in `backups`, and removes all but the newest ten.
 * Errors: those of a file that cannot be written or read.
 */
export const backUp = (
  workspace: Pick<Workspace, 'file' | 'saveCopy'>,
  backups: string,
  surroundings: Pick<Surroundings, 'now' | 'newId'>,
): Promise<Result<MadeBackup>> =>
  storeBackup(workspace.file, backups, surroundings, (part) => workspace.saveCopy(part));

/**
 * Stores what `copy` writes as the newest backup of `workspace`. A backup has its name only once it
 * is complete, verified, and its SHA-256 stands beside it.
 */
export function storeBackup(
  workspace: string,
  backups: string,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
  copy: (part: string) => Promise<Result<SavedCopy>>,
): Promise<Result<MadeBackup>> {
  const at = now();
  const folder = folderOf(workspace, backups);
  const file = backupFile(folder, at);
  const part = unfinished(file, newId());
  return guardedAsync(file, async () => {
    mkdirSync(folder, { recursive: true });
    try {
      const copied = await copy(part);
      if (!copied.ok) return copied;
      writeFileSync(hashFile(file), `${await hashOf(part)}  ${basename(file)}\n`);
      syncFile(hashFile(file));
      renameSync(part, file);
      syncFolder(dirname(file));
      rotate(folder, at);
      return ok({ file, at, trouble: copied.value.trouble });
    } finally {
      discard(part);
    }
  });
}

/** The newest backup of a workspace file that is unchanged and whole; `null` where there is none. */
export async function newestGoodBackup(
  workspace: string,
  backups: string,
  { now }: Pick<Surroundings, 'now'>,
): Promise<Backup | null> {
  for (const backup of listBackups(folderOf(workspace, backups), now())) {
    if ((await isUnchanged(backup)) && versionIn(backup.file, 'full').ok) return backup;
  }
  return null;
}
