import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connect } from './connection.ts';
import { guarded } from './file-error.ts';
import { versionIn } from './inspect.ts';
import { foldLeftovers } from './leftovers.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';
import { Session } from './session.ts';
import { nameOf, storeOf } from './store.ts';
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
  const fit = checkFit(path);
  if (!fit.ok) return fit;
  const writable = checkWritable(path);
  if (!writable.ok) return writable;
  return guarded(path, () => {
    const notice = foldLeftovers(path);
    return begin(path, surroundings, options, notice === null ? [] : [notice]);
  });
}

/** The absolute path that links lead to. SQLite keeps its side files there. */
export const locate = (file: string): Result<string> =>
  guarded(file, () => ok(realpathSync(resolve(file))));

function checkFit(file: string): Result<void> {
  const version = versionIn(file);
  if (!version.ok) return version;
  if (version.value === CURRENT_VERSION) return ok(undefined);
  const facts = { file: nameOf(file), version: version.value, known: CURRENT_VERSION };
  return fail(appError('needs-migration', facts));
}

function begin(
  file: string,
  surroundings: Surroundings,
  { patience }: OpenOptions,
  notices: readonly string[],
): Result<Workspace> {
  const db = connect(file, patience);
  try {
    const session = new Session(file, storeOf(db, file), surroundings);
    return ok(workspaceOf(file, session, surroundings, notices));
  } catch (error) {
    db.close();
    throw error;
  }
}
