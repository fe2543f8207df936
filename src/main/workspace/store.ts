import type { Change } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { isModelTable } from '#shared/domain/model/model.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Db } from './connection.ts';
import { guardedOpen } from './file-error.ts';
import { type Log, type LogRow, logOf } from './log.ts';
import { toWritten } from './payload.ts';
import { type Rows, rowsOf } from './rows.ts';
import { orDamaged } from './soundness.ts';

/** What became of work with the file locked; it is kept only where it says so. */
export interface Outcome<T> {
  readonly keep: boolean;
  readonly value: T;
}

/** What one connection reads and writes: rows, log, and transactions around both. */
export interface Store {
  readonly db: Db;
  readonly rows: Rows;
  readonly log: Log;
  /** Runs `work` in one transaction, with the file locked for writing from its beginning. */
  locked<T>(work: () => Result<Outcome<T>>): Result<T>;
  /** Folds the write-ahead log into the file; `false` where somebody else reads or writes. */
  checkpoint(): Result<boolean>;
}

/** The store of an open connection. `file` is named in errors. */
export function storeOf(db: Db, file: string): Store {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const attempt = <T>(work: () => Result<Outcome<T>>): Result<T> => {
    begin.run();
    try {
      const result = work();
      if (result.ok && result.value.keep) commit.run();
      return result.ok ? ok(result.value.value) : result;
    } finally {
      if (db.inTransaction) rollback.run();
    }
  };
  return {
    db,
    rows: rowsOf(db),
    log: logOf(db),
    locked: (work) => guardedOpen(file, () => orDamaged(db, file, () => attempt(work))),
    checkpoint: () => checkpoint(db, file),
  };
}

function checkpoint(db: Db, file: string): Result<boolean> {
  const patience = db.pragma('busy_timeout', { simple: true });
  const folded = guardedOpen(file, () => {
    db.pragma('busy_timeout = 0');
    const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }];
    return ok(busy === 0);
  });
  db.pragma(`busy_timeout = ${patience}`);
  // Somebody else's lock is no trouble: there will be another time.
  return !folded.ok && folded.error.code === 'busy' ? ok(false) : folded;
}

/**
 * Makes the changes and adds them to the log under `row`; inside {@link Store.locked}. Answers the
 * changes as they were written. Error: `write-conflict`.
 */
export function write(
  store: Pick<Store, 'rows' | 'log'>,
  row: LogRow,
  changes: readonly Change[],
  model: Model,
): Result<readonly Change[]> {
  const written = changes.map(toWritten);
  for (const { change } of written) {
    if (!store.rows.apply(change)) {
      return fail(appError('write-conflict', { record: recordName(model, change) }));
    }
  }
  store.log.append(row, written);
  return ok(written.map(({ change }) => change));
}

/** What a person calls the record that a change is about. */
function recordName(model: Model, { table, id }: Change): string {
  const row = isModelTable(table) ? model[table].get(id) : undefined;
  const known: Readonly<Record<string, unknown>> = { ...row };
  const name = [known.title, known.name, known.version].find((one) => one);
  return typeof name === 'string' ? name : `A record of ${table}`;
}
