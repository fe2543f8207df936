import { copyFileSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { momentWords } from '#shared/lib/format.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type Backup, isUnchanged } from './backup-files.ts';
import { connectAlone } from './connection.ts';
import { guardedAsync } from './file-error.ts';
import { unfinished } from './folder.ts';
import { versionIn } from './inspect.ts';
import { mark } from './marker.ts';
import { migrateSchema } from './migrate-schema.ts';
import { discard, publish } from './publish.ts';
import { setAside } from './set-aside.ts';
import type { Surroundings } from './types.ts';
import { checkWritable } from './writable.ts';

/** What became of a damaged file. */
export interface Recovered {
  /** The damaged file's new name, with its side files; nothing of it is deleted. */
  readonly setAside: string | null;
}

/**
 * Puts a backup in the place of a damaged workspace file, which is set aside with everything that
 * lies beside it; `letGo` is called right before, when the backup has proven to be good. The backup
 * itself stays; that it was restored is in the log, and final. Errors:
 * `damaged` (the backup), `file-read-only`, `disk-full`.
 */
export function restoreBackup(
  file: string,
  backup: Backup,
  surroundings: Surroundings,
  letGo: () => Promise<void> = async () => undefined,
): Promise<Result<Recovered>> {
  const part = unfinished(file, surroundings.newId());
  return guardedAsync(file, async () => {
    if (!(await isUnchanged(backup))) {
      const facts = { file: basename(backup.file), detail: 'it is not what was backed up' };
      return fail(appError('damaged', facts));
    }
    const writable = existsSync(file) ? checkWritable(file) : ok(undefined);
    if (!writable.ok) return writable;
    try {
      copyFileSync(backup.file, part);
      markRestored(part, backup, surroundings);
      const whole = versionIn(part, 'full');
      if (!whole.ok) return whole;
      await letGo();
      const aside = existsSync(file) ? setAside(file, surroundings.now()) : null;
      const published = publish(part, file, surroundings.now());
      return published.ok ? ok({ setAside: aside }) : published;
    } finally {
      discard(part);
    }
  });
}

/** Where the backup is older than this version's format, this also brings it up. */
function markRestored(part: string, { at }: Backup, surroundings: Surroundings): void {
  const db = connectAlone(part);
  try {
    migrateSchema(db);
    mark(
      db,
      'workspace.restore',
      `Restore the backup of ${momentWords(at, 'UTC')} UTC`,
      surroundings,
    );
  } finally {
    db.close();
  }
}
