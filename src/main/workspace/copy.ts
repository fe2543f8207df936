import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { insert } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { modelTables, type RecordOf } from '#shared/domain/records/index.ts';
import { type AppError, appError, type ErrorCode } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connectAlone, type Db } from './connection.ts';
import { fillNew } from './create.ts';
import { guardedAsync } from './file-error.ts';
import { unfinished } from './folder.ts';
import { versionIn } from './inspect.ts';
import { nameOf } from './names.ts';
import { discard, publish } from './publish.ts';
import type { SavedCopy, Surroundings } from './types.ts';
import { checkFolder } from './writable.ts';

/** What a copy is made of: the open file or, where that cannot be read any more, the model. */
export interface CopySource {
  /** `null` where the file is no longer what was opened. */
  readonly db: Db | null;
  readonly model: Model;
  /** What errors and the log of a copy from memory call the workspace. */
  readonly name: string;
}

/** Writes a verified copy to a path where nothing is yet. See {@link Workspace.saveCopy}. */
export async function copyTo(
  to: string,
  source: CopySource,
  surroundings: Surroundings,
): Promise<Result<SavedCopy>> {
  const file = resolve(to);
  if (existsSync(file)) return fail(appError('file-exists', { file: nameOf(file) }));
  const folder = checkFolder(dirname(file), nameOf(file));
  if (!folder.ok) return folder;
  const part = unfinished(file, surroundings.newId());
  return guardedAsync(file, async () => {
    try {
      const copied = await copyWhatCanBe(part, source, surroundings);
      if (!copied.ok) return copied;
      const published = publish(part, file, surroundings.now());
      return published.ok ? copied : published;
    } finally {
      discard(part);
    }
  });
}

/** Copies page by page, while others go on writing, and verifies the copy. */
export async function copyPages(db: Db, part: string): Promise<Result<SavedCopy>> {
  await db.backup(part);
  const whole = versionIn(part, 'full');
  return whole.ok ? ok({ complete: true, trouble: null }) : whole;
}

/** What is wrong with where the copy goes, not with what is copied. */
const NO_WAY: ReadonlySet<ErrorCode> = new Set([
  'disk-full',
  'file-read-only',
  'file-unwritable',
  'busy',
]);

/** The file as it is, else with its indexes made anew, else what is in memory. */
async function copyWhatCanBe(
  part: string,
  source: CopySource,
  surroundings: Surroundings,
): Promise<Result<SavedCopy>> {
  const { db, name } = source;
  if (!db) {
    copyMemory(part, source, surroundings);
    const how = 'was overwritten by another file';
    return ok({ complete: false, trouble: appError('file-gone', { file: name, how }) });
  }
  const copied = await guardedAsync(part, () => copyPages(db, part));
  if (copied.ok || NO_WAY.has(copied.error.code)) return copied;
  const facts = { ...copied.error.facts, file: name };
  const trouble = { ...copied.error, facts } as AppError;
  if (existsSync(part) && reindex(part)) return ok({ complete: true, trouble });
  discard(part);
  copyMemory(part, source, surroundings);
  return ok({ complete: false, trouble });
}

/** Makes the indexes of a damaged copy anew; whether it is whole then. */
function reindex(part: string): boolean {
  try {
    const db = connectAlone(part);
    try {
      db.exec('REINDEX');
    } finally {
      db.close();
    }
    return versionIn(part, 'full').ok;
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}

function copyMemory(part: string, { model, name }: CopySource, surroundings: Surroundings): void {
  const changes = modelTables.flatMap((table) =>
    [...model[table].values()].map((row) => insert(table, row as RecordOf<typeof table>)),
  );
  const plan = { label: `Save ${name} from memory`, changes };
  const transaction = { command: 'workspace.copy', origin: 'window' as const, actorId: null };
  fillNew(part, plan, transaction, surroundings);
}
