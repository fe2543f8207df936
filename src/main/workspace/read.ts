import { unknownZoneWords } from '#shared/domain/calendar/unknown-zones.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Db } from './connection.ts';
import { copyTo } from './copy.ts';
import { guarded, guardedAsync } from './file-error.ts';
import { inspect } from './inspect.ts';
import { logOf } from './log.ts';
import { migrateSchema } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { locate } from './open.ts';
import { loadFrom, workspaceId } from './read-model.ts';
import { rowsOf } from './rows.ts';
import type { ReadableWorkspace, SavedCopy, Surroundings } from './types.ts';

/**
 * Reads a workspace as it is at this moment, without ever writing to the file or beside it. An
 * older file is brought to this version's format in memory. Needs no closing. Errors: those of
 * `openWorkspace` but `needs-migration` and `file-read-only`.
 */
export function readWorkspace(file: string): Result<ReadableWorkspace> {
  const copy = copyInMemory(file);
  if (!copy.ok) return copy;
  const { path, db } = copy.value;
  return guarded(path, () => ok(readable(path, db)));
}

/**
 * Writes a verified copy of a workspace that is not open, such as one that may only be read, to a
 * path where nothing is yet. Errors: those of {@link readWorkspace} and of `Workspace.saveCopy`.
 */
export async function copyWorkspace(
  file: string,
  to: string,
  surroundings: Surroundings,
): Promise<Result<SavedCopy>> {
  const copy = copyInMemory(file);
  if (!copy.ok) return copy;
  const { path, db } = copy.value;
  try {
    return await guardedAsync(path, () =>
      copyTo(to, { db, model: loadFrom(db).model, name: nameOf(path) }, surroundings),
    );
  } finally {
    db.close();
  }
}

/** A copy in memory of a file that is fit for use, in this version's format. */
function copyInMemory(file: string): Result<{ readonly path: string; readonly db: Db }> {
  const located = locate(file);
  if (!located.ok) return located;
  const path = located.value;
  const inspected = inspect(path);
  if (!inspected.ok) return inspected;
  const { db } = inspected.value;
  return guarded(path, () => {
    migrateSchema(db);
    return ok({ path, db });
  });
}

function readable(file: string, db: Db): ReadableWorkspace {
  const rows = rowsOf(db);
  const log = logOf(db);
  const { model, seq } = loadFrom(db);
  return {
    file,
    model,
    seq,
    id: workspaceId(model),
    notices: unknownZoneWords(model),
    fileRows: (table, where = {}) => guarded(file, () => ok(rows.where(table, where))),
    log: (page) => guarded(file, () => ok(log.page(page))),
    dump: () => rows.dump(),
  };
}
