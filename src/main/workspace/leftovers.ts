import Database from 'better-sqlite3';
import { connectToMemory, type Db } from './connection.ts';
import { logOf } from './log.ts';
import { hasLeftovers } from './side-files.ts';
import { bytesOf } from './snapshot.ts';

/**
 * Folds in what a session that did not end cleanly left beside the file, and says what that was;
 * `null` where nothing is left over, or where somebody else has the file open and it is theirs.
 */
export function foldLeftovers(file: string): string | null {
  if (!hasLeftovers(file)) return null;
  const before = newestIn(connectToMemory(bytesOf(file)));
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    db.pragma('synchronous = FULL');
    db.pragma('locking_mode = EXCLUSIVE');
    const log = logOf(db);
    return said(log.newest() - before, log.row(log.newest())?.label ?? '');
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  } finally {
    // Whoever closes a file last folds its write-ahead log in.
    db.close();
  }
}

/** The newest transaction in the file itself, without what lies beside it. */
function newestIn(db: Db): number {
  try {
    return logOf(db).newest();
  } finally {
    db.close();
  }
}

function said(count: number, newest: string): string {
  const what = 'The last session did not end cleanly.';
  if (count <= 0) return `${what} Nothing was lost.`;
  const saved = count === 1 ? 'The last change was' : `The last ${count} changes were`;
  return `${what} ${saved} recovered, up to “${newest}”.`;
}
