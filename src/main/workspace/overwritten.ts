import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { connectForReading } from './connection.ts';
import { nameOf } from './names.ts';
import { damageIn } from './soundness.ts';

/** The newest transaction that a session knows of. */
export interface Newest {
  readonly seq: number;
  /** Its own id; `null` where there is none. */
  readonly id: string | null;
}

/** What a look into a file that is open says of it. */
export type Look =
  /** It still is what was opened: it holds what the session knows. */
  | { readonly kind: 'own' }
  /** It can be told another time only: somebody keeps it locked. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'overwritten' }
  /** Its pages do not go with those of its write-ahead log. */
  | { readonly kind: 'damaged'; readonly error: AppError };

/**
 * Looks with new eyes into a file that is open and that somebody wrote into: a connection that has it
 * open knows what it read before. `isNewest` says whether nobody wrote through SQLite since `known`.
 */
export function lookInto(file: string, known: Newest, isNewest: () => boolean): Look {
  try {
    const db = connectForReading(file, 0);
    try {
      const id = db.prepare('SELECT "id" FROM "transactions" WHERE "seq" = ?').pluck();
      const newest = db.prepare('SELECT coalesce(max("seq"), 0) FROM "transactions"').pluck();
      const isKnown = (id.get(known.seq) ?? null) === known.id;
      if (!isKnown || (newest.get() !== known.seq && isNewest())) return { kind: 'overwritten' };
      // What is still in the log hides what became of the pages under it.
      const detail = isFolded(file) ? null : damageIn(db, 'quick');
      if (detail === null) return { kind: 'own' };
      return { kind: 'damaged', error: appError('damaged', { file: nameOf(file), detail }) };
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return {
      kind: /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN)/.test(error.code) ? 'busy' : 'overwritten',
    };
  }
}

const isFolded = (file: string): boolean =>
  (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
