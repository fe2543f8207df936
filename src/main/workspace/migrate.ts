import { ok, type Result } from '#shared/lib/result.ts';
import { storeBackup } from './backup.ts';
import { connect, type Db, useWriteAheadLog } from './connection.ts';
import { copyPages } from './copy.ts';
import { guarded, guardedAsync } from './file-error.ts';
import { versionIn } from './inspect.ts';
import { mark } from './marker.ts';
import { CURRENT_VERSION, migrateSchema } from './migrate-schema.ts';
import { locate } from './open.ts';
import type { Surroundings } from './types.ts';
import { checkWritable } from './writable.ts';

/**
 * Brings an older workspace file to this version's format, after a verified backup. Older versions
 * cannot open it afterwards, so ask first. Errors: those of `openWorkspace` but `needs-migration`,
 * and those of a backup that cannot be made; the file is then as it was.
 */
export async function migrateWorkspace(
  file: string,
  backups: string,
  surroundings: Surroundings,
): Promise<Result<void>> {
  const located = locate(file);
  if (!located.ok) return located;
  const path = located.value;
  const version = versionIn(path);
  if (!version.ok) return version;
  if (version.value === CURRENT_VERSION) return ok(undefined);
  const writable = checkWritable(path);
  if (!writable.ok) return writable;
  return guardedAsync(path, async () => {
    const db = connect(path);
    try {
      useWriteAheadLog(db);
      const copy = (part: string) => copyPages(db, part);
      const backup = await storeBackup(path, backups, surroundings, copy);
      return backup.ok ? guarded(path, () => bringUp(db, surroundings)) : backup;
    } finally {
      db.close();
    }
  });
}

function bringUp(db: Db, surroundings: Surroundings): Result<void> {
  const label = `Bring the file to format ${CURRENT_VERSION}`;
  migrateSchema(db, () => mark(db, 'workspace.migrate', label, surroundings));
  return ok(undefined);
}
