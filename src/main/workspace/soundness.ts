import { appError } from '#shared/errors/catalogue.ts';
import { fail, type Result } from '#shared/lib/result.ts';
import type { Db } from './connection.ts';
import { isBrokenRule } from './file-error.ts';
import { nameOf } from './names.ts';

/** How closely a file is looked at: `full` also compares every index with its table. */
export type Depth = 'quick' | 'full';

/** Under which SQLite lists what is wrong with pages. */
const HEADING = /^\*\*\* in database \w+ \*\*\*\s*/;

/** What is wrong with the pages of `db`, with SQLite's words for it; `null` where nothing is. */
export function damageIn(db: Db, depth: Depth): string | null {
  // What every value of a row may be is checked where rows are read, more strictly and faster.
  db.pragma('ignore_check_constraints = ON');
  try {
    const check = depth === 'full' ? 'integrity_check(1)' : 'quick_check(1)';
    const answer = `${db.pragma(check, { simple: true })}`;
    if (answer === 'ok') return null;
    return `what it holds does not fit together (SQLite says: ${answer.replace(HEADING, '')})`;
  } finally {
    db.pragma('ignore_check_constraints = OFF');
  }
}

/**
 * Runs `work`, which writes. Where a row is not found as it was, or a rule of its table is broken,
 * an index that does not fit its table may be the cause: then the answer is `damaged`.
 */
export function orDamaged<T>(db: Db, file: string, work: () => Result<T>): Result<T> {
  try {
    const result = work();
    return result.ok || result.error.code !== 'write-conflict'
      ? result
      : (damaged(db, file) ?? result);
  } catch (error) {
    const damage = isBrokenRule(error) ? damaged(db, file) : null;
    if (damage) return damage;
    throw error;
  }
}

function damaged(db: Db, file: string): Result<never> | null {
  const detail = damageIn(db, 'full');
  return detail === null ? null : fail(appError('damaged', { file: nameOf(file), detail }));
}
