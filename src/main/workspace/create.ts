import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plan } from '#shared/commands/command.ts';
import { emptyModel } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import { connectAlone, useWriteAheadLog } from './connection.ts';
import { guarded } from './file-error.ts';
import { unfinished } from './folder.ts';
import { actorName, NOBODY, rowFor } from './log-row.ts';
import { migrateSchema } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { discard, publish } from './publish.ts';
import { storeOf, write } from './store.ts';
import type { NewWorkspace, Surroundings, Transaction } from './types.ts';
import { checkFolder } from './writable.ts';

/**
 * Makes a new workspace file; open it afterwards. The file appears complete or not at all. Errors:
 * `file-exists`, `file-name-too-long`, `folder-missing`, `folder-read-only`, `disk-full`.
 */
export function createWorkspace(make: NewWorkspace, surroundings: Surroundings): Result<void> {
  const file = resolve(make.file);
  if (existsSync(file)) return fail(appError('file-exists', { file: nameOf(file) }));
  const folder = checkFolder(dirname(file), nameOf(file));
  if (!folder.ok) return folder;
  const now = surroundings.now();
  const plan = make.plan({ now, today: dateAt(now, make.zone), newId: surroundings.newId });
  const part = unfinished(file, surroundings.newId());
  return guarded(file, () => {
    try {
      fillNew(part, plan, { ...make, command: 'workspace.create' }, surroundings);
      return publish(part, file, now);
    } finally {
      discard(part);
    }
  });
}

/** Makes a file with the rows of `plan` as its first transaction, which is final. */
export function fillNew(
  file: string,
  plan: Plan,
  transaction: Transaction,
  surroundings: Surroundings,
): void {
  const db = connectAlone(file);
  try {
    migrateSchema(db);
    const model = emptyModel();
    const store = storeOf(db, file);
    const actor = actorName(model, plan, transaction.actorId) ?? NOBODY;
    const row = rowFor(1, transaction, actor, { ...plan, final: true }, surroundings);
    db.transaction(() => {
      const written = write(store, row, plan.changes, model);
      if (!written.ok) throw new Error('The first rows of a workspace contradict each other');
    })();
    useWriteAheadLog(db);
  } finally {
    db.close();
  }
}
