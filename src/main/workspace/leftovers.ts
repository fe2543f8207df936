import Database from 'better-sqlite3';
import { logOf } from './log.ts';
import { hasLeftovers } from './side-files.ts';

/**
 * Folds in what a session that did not end cleanly left beside the file, and says so; `null` where
 * nothing is left over, or where somebody else has the file open and it is theirs.
 */
export function foldLeftovers(file: string): string | null {
  if (!hasLeftovers(file)) return null;
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    // Comes first: only then the next look into the file fails where it is open elsewhere.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('synchronous = FULL');
    const log = logOf(db);
    const newest = log.row(log.newest())?.label ?? '';
    return `The last session did not end cleanly. Everything up to its last change, “${newest}”, was recovered.`;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  } finally {
    // Whoever closes a file last folds its write-ahead log in.
    db.close();
  }
}
