import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { unknownZoneWords } from '#shared/domain/calendar/unknown-zones.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connect, type Db, orClosed, useWriteAheadLog } from './connection.ts';
import { guarded } from './file-error.ts';
import { examine, versionIn } from './inspect.ts';
import { foldLeftovers } from './leftovers.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { type Loaded, loadFrom } from './read-model.ts';
import { Session } from './session.ts';
import { isSettled, sideFiles } from './side-files.ts';
import { checkStart } from './snapshot.ts';
import { storeOf } from './store.ts';
import type { OpenOptions, Surroundings, Workspace } from './types.ts';
import { workspaceOf } from './workspace.ts';
import { checkWritable } from './writable.ts';

/**
 * Opens a workspace for writing. A file that is not fit for that is left as it is. Errors:
 * `file-missing`, `not-a-file`, `beside-no-file`, `file-unreadable`, `file-read-only`, `not-a-workspace`, `from-newer-version`,
 * `needs-migration`, `foreign-schema`, `damaged`, `busy`.
 */
export function openWorkspace(
  file: string,
  surroundings: Surroundings,
  options: OpenOptions = {},
): Result<Workspace> {
  const located = locate(file);
  if (!located.ok) return located;
  const path = located.value;
  const fit = lookOver(path);
  if (!fit.ok) return fit;
  return guarded(path, () => {
    const notice = foldLeftovers(path, surroundings.now);
    const db = connect(path, options.patience);
    return orClosed(db, () => {
      const loaded = load(db, nameOf(path));
      if (!loaded.ok) return loaded;
      useWriteAheadLog(db);
      const session = new Session(path, storeOf(db, path), surroundings, loaded.value);
      const current = session.catchUp();
      if (!current.ok) return current;
      const notices = [...(notice === null ? [] : [notice]), ...unknownZoneWords(session.model)];
      return ok(workspaceOf(path, session, surroundings, notices));
    });
  });
}

/**
 * The absolute path of the file that links lead to. SQLite keeps its side files there. A pipe would
 * be waited for without end, so anything but a file is `not-a-file`.
 */
export const locate = (file: string): Result<string> =>
  guarded(file, () => {
    const path = realpathSync(resolve(file));
    const kind = kindOtherThanFile(statSync(path));
    if (kind !== null) return fail(appError('not-a-file', { file: nameOf(file), kind }));
    return checkBeside(path);
  });

/** Whether what has the names of SQLite's own files are files. */
function checkBeside(path: string): Result<string> {
  for (const beside of [...sideFiles(path), `${path}-journal`]) {
    const stats = statSync(beside, { throwIfNoEntry: false });
    const kind = stats ? kindOtherThanFile(stats) : null;
    const facts = { file: nameOf(path), beside: nameOf(beside) };
    if (kind !== null) return fail(appError('beside-no-file', { ...facts, kind }));
  }
  return ok(path);
}

/** What something on the disk is, in words; `null` for a file. */
function kindOtherThanFile(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** What can be said before a connection is made that might change the file or what lies beside it. */
function lookOver(file: string): Result<void> {
  const writable = checkWritable(file);
  if (isSettled(file) && writable.ok) return checkStart(file);
  const inspected = versionIn(file);
  return inspected.ok ? writable : inspected;
}

function load(db: Db, file: string): Result<Loaded> {
  return db.transaction(() => {
    const version = examine(db, file);
    if (!version.ok) return version;
    if (version.value === CURRENT_VERSION) return ok(loadFrom(db));
    const facts = { file, version: version.value, known: CURRENT_VERSION };
    return fail(appError('needs-migration', facts));
  })();
}
