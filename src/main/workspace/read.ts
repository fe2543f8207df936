import { ok, type Result } from '#shared/lib/result.ts';
import type { Db } from './connection.ts';
import { guarded } from './file-error.ts';
import { inspect } from './inspect.ts';
import { logOf } from './log.ts';
import { migrateSchema } from './migrate-schema.ts';
import { locate } from './open.ts';
import { loadFrom, workspaceId } from './read-model.ts';
import { rowsOf } from './rows.ts';
import type { ReadableWorkspace } from './types.ts';

/**
 * Reads a workspace as it is at this moment, without ever writing to the file or beside it. An
 * older file is brought to this version's format in memory. Needs no closing. Errors: those of
 * `openWorkspace` but `needs-migration` and `file-read-only`.
 */
export function readWorkspace(file: string): Result<ReadableWorkspace> {
  const located = locate(file);
  if (!located.ok) return located;
  const inspected = inspect(located.value);
  if (!inspected.ok) return inspected;
  const { db } = inspected.value;
  return guarded(located.value, () => {
    migrateSchema(db);
    return ok(readable(located.value, db));
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
    fileRows: (table, where = {}) => guarded(file, () => ok(rows.where(table, where))),
    log: (page) => guarded(file, () => ok(log.page(page))),
    dump: () => rows.dump(),
  };
}
