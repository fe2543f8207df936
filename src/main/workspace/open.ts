import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connect, type Db } from './connection.ts';
import { guarded } from './file-error.ts';
import { inspect } from './inspect.ts';
import { foldLeftovers } from './leftovers.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { type Loaded, loadFrom } from './read-model.ts';
import { Session } from './session.ts';
import { storeOf } from './store.ts';
import type { OpenOptions, Surroundings, Workspace } from './types.ts';
import { workspaceOf } from './workspace.ts';
import { checkWritable } from './writable.ts';

/**
 * Opens a workspace for writing. A file that is not fit for that is left as it is. Errors:
 * `file-missing`, `file-unreadable`, `file-read-only`, `not-a-workspace`, `from-newer-version`,
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
  const loaded = load(path);
  if (!loaded.ok) return loaded;
  const writable = checkWritable(path);
  if (!writable.ok) return writable;
  return guarded(path, () => {
    const notice = foldLeftovers(path);
    const db = connect(path, options.patience);
    return orClosed(db, () => {
      const session = new Session(path, storeOf(db, path), surroundings, loaded.value);
      const current = session.catchUp();
      if (!current.ok) return current;
      return ok(workspaceOf(path, session, surroundings, notice === null ? [] : [notice]));
    });
  });
}

/** The absolute path that links lead to. SQLite keeps its side files there. */
export const locate = (file: string): Result<string> =>
  guarded(file, () => ok(realpathSync(resolve(file))));

function load(file: string): Result<Loaded> {
  const inspected = inspect(file);
  if (!inspected.ok) return inspected;
  const { db, version } = inspected.value;
  const name = nameOf(file);
  return guarded(file, () => {
    try {
      if (version === CURRENT_VERSION) return ok(loadFrom(db));
      return fail(appError('needs-migration', { file: name, version, known: CURRENT_VERSION }));
    } finally {
      db.close();
    }
  });
}

/** Closes the connection unless `work` succeeds. */
function orClosed<T>(db: Db, work: () => Result<T>): Result<T> {
  let keep = false;
  try {
    const result = work();
    keep = result.ok;
    return result;
  } finally {
    if (!keep) db.close();
  }
}
