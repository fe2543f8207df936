import Database from 'better-sqlite3';
import type { Result } from '#shared/lib/result.ts';

export type Db = Database.Database;

/** How long a statement waits for another process's lock, in milliseconds. */
const PATIENCE = 3000;

/** Says in the file's header that it is a workspace: `PFLT`. */
export const APPLICATION_ID = 0x50464c54;

/** Opens a workspace's file for writing. Changes nothing yet. Throws SQLite's own errors. */
export function connect(file: string, patience = PATIENCE): Db {
  const db = new Database(file, { fileMustExist: true, timeout: patience });
  return prepared(db, () => harden(db));
}

/** Lets others read while this connection writes. */
export function useWriteAheadLog(db: Db): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new NoWriteAheadLog();
}

/** Opens a file for reading only, beside others who may write. Throws SQLite's own errors. */
export function connectForReading(file: string, patience = PATIENCE): Db {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: patience });
  return prepared(db, () => harden(db));
}

/** A database in memory; with the bytes of a file, a copy of it that nobody else sees. */
export function connectToMemory(bytes?: Buffer): Db {
  const db = new Database(bytes ?? ':memory:');
  return prepared(db, () => harden(db));
}

/** Opens a file that nobody else knows of; makes it where there is none. */
export function connectAlone(file: string): Db {
  const db = new Database(file);
  return prepared(db, () => harden(db));
}

/** The file system has no shared memory or locks, as some network drives. */
export class NoWriteAheadLog extends Error {}

function harden(db: Db): void {
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

function prepared(db: Db, prepare: () => void): Db {
  try {
    prepare();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Closes the connection unless `work` succeeds. */
export function orClosed<T>(db: Db, work: () => Result<T>): Result<T> {
  let keep = false;
  try {
    const result = work();
    keep = result.ok;
    return result;
  } finally {
    if (!keep) db.close();
  }
}
