import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Instant } from '#shared/lib/dates.ts';
import { listed } from '#shared/lib/format.ts';
import { type Log, logOf } from './log.ts';
import { nameOf } from './names.ts';
import { freeName } from './set-aside.ts';
import { hasLeftovers } from './side-files.ts';

/**
 * Folds in what a session that did not end cleanly left beside the file, and says so; `null` where
 * nothing is left over, or where somebody else has the file open and it is theirs. SQLite drops what
 * has the name of a log of its own and is none, so that is copied to another name first.
 */
export function foldLeftovers(file: string, now: () => Instant): string | null {
  const strays = ENDINGS.filter((ending) => isStray(`${file}${ending}`, ending));
  if (!hasLeftovers(file) && strays.length === 0) return null;
  const name = freeName(file, now());
  for (const ending of strays) copyFileSync(`${file}${ending}`, `${name}${ending}`);
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    // Comes first: only then the next look into the file fails where it is open elsewhere.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('synchronous = FULL');
    return inWords(logOf(db), file, name, strays);
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')))
      throw error;
    for (const ending of strays) rmSync(`${name}${ending}`);
    return null;
  } finally {
    // Whoever closes a file last folds its write-ahead log in.
    db.close();
  }
}

function inWords(log: Log, file: string, name: string, strays: readonly string[]): string {
  const upTo = `its last change, “${log.row(log.newest())?.label ?? ''}”`;
  if (strays.length === 0)
    return `The last session did not end cleanly. Everything up to ${upTo}, was recovered.`;
  const named = (path: string) => listed(strays.map((ending) => `${nameOf(path)}${ending}`));
  return (
    `Nothing in ${named(file)} can be read; it was set aside as ${named(name)}. ` +
    `All that the workspace itself holds is here, up to ${upTo}.`
  );
}

/** How SQLite's logs begin, by what it adds to the name of their file. */
const BEGINNINGS = {
  '-wal': [0x377f0682, 0x377f0683],
  '-journal': [0xd9d505f9],
} as const;
type Ending = keyof typeof BEGINNINGS;
const ENDINGS = Object.keys(BEGINNINGS) as Ending[];

/** Whether there is something at `path` that is no log of SQLite's; an empty one is. */
function isStray(path: string, ending: Ending): boolean {
  if (!existsSync(path)) return false;
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(4);
    if (readSync(descriptor, start, 0, start.length, 0) === 0) return false;
    return !BEGINNINGS[ending].some((beginning) => beginning === start.readUInt32BE());
  } finally {
    closeSync(descriptor);
  }
}
