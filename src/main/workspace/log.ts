import type { Change, Id } from '#shared/domain/model/change.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import type { LogEntry } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/lib/dates.ts';
import type { Db } from './connection.ts';
import { type ChangeRow, fromRow, type Written } from './payload.ts';
import type { Origin } from './types.ts';

/** A transaction as the log keeps it. */
export interface LogRow {
  readonly seq: number;
  readonly id: Id;
  readonly at: Instant;
  readonly actorId: Id | null;
  readonly actorName: string;
  readonly device: string;
  readonly processId: string;
  readonly origin: Origin;
  readonly command: string;
  readonly label: string;
  readonly kind: 'do' | 'undo' | 'redo';
  /** What an undo or redo is about: the transactions `fromSeq` to `toSeq`. */
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  readonly visit: string | null;
  readonly final: 0 | 1;
  readonly schemaVersion: number;
  readonly changeCount: number;
}

const COLUMNS = [
  'seq',
  'id',
  'at',
  'actorId',
  'actorName',
  'device',
  'processId',
  'origin',
  'command',
  'label',
  'kind',
  'fromSeq',
  'toSeq',
  'visit',
  'final',
  'schemaVersion',
  'changeCount',
] as const satisfies readonly (keyof LogRow)[];

const MODEL_TABLES = modelTables.map((table) => `'${table}'`).join(', ');

/** Every transaction ever made; rows are only ever added. */
export interface Log {
  /** The sequence number of the newest transaction; 0 where there is none. */
  newest(): number;
  row(seq: number): LogRow | null;
  /** The transactions after `seq`, oldest first. */
  after(seq: number): LogRow[];
  /** The changes of the transactions `from` to `to`, in the order in which they were made. */
  changes(from: number, to: number): Change[];
  /** The changes of one transaction to the tables of the model. */
  modelChanges(seq: number): Change[];
  append(row: LogRow, changes: readonly Written[]): void;
  page(page: { readonly before: number | null; readonly most: number }): LogEntry[];
}

/** Reads and writes the log of `db`. */
export function logOf(db: Db): Log {
  const names = COLUMNS.map((column) => `"${column}"`).join(', ');
  const insert = db.prepare(
    `INSERT INTO "transactions" (${names}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  const insertChange = db.prepare(
    'INSERT INTO "changes" ("seq", "ordinal", "tableName", "recordId", "kind", "payload") VALUES (?, ?, ?, ?, ?, ?)',
  );
  const newest = db
    .prepare<[], number>('SELECT coalesce(max("seq"), 0) FROM "transactions"')
    .pluck();
  const one = db.prepare<[number], LogRow>(`SELECT ${names} FROM "transactions" WHERE "seq" = ?`);
  const after = db.prepare<[number], LogRow>(
    `SELECT ${names} FROM "transactions" WHERE "seq" > ? ORDER BY "seq"`,
  );
  const changes = db.prepare<[number, number], ChangeRow>(
    'SELECT "seq", "tableName", "recordId", "kind", "payload" FROM "changes" WHERE "seq" BETWEEN ? AND ? ORDER BY "seq", "ordinal"',
  );
  const changesOfModel = db.prepare<[number], ChangeRow>(
    `SELECT "seq", "tableName", "recordId", "kind", "payload" FROM "changes" WHERE "seq" = ? AND "tableName" IN (${MODEL_TABLES}) ORDER BY "ordinal"`,
  );
  return {
    newest: () => newest.get() ?? 0,
    row: (seq) => one.get(seq) ?? null,
    after: (seq) => after.all(seq),
    changes: (from, to) => changes.all(from, to).map(fromRow),
    modelChanges: (seq) => changesOfModel.all(seq).map(fromRow),
    append(row, written) {
      insert.run(COLUMNS.map((column) => row[column]));
      written.forEach(({ change, payload }, ordinal) => {
        insertChange.run(row.seq, ordinal, change.table, change.id, change.kind, payload);
      });
    },
    page: (page) => readPage(db, page),
  };
}

interface Taken {
  readonly kind: 'undo' | 'redo';
  readonly fromSeq: number;
  readonly toSeq: number;
}

function readPage(db: Db, { before, most }: { before: number | null; most: number }): LogEntry[] {
  const rows = db
    .prepare<[number, number], LogRow>(
      'SELECT * FROM "transactions" WHERE "seq" < ? ORDER BY "seq" DESC LIMIT ?',
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, most);
  const undone = undoneAmong(db, rows);
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    by: row.actorName,
    device: row.device,
    origin: row.origin,
    label: row.label,
    kind: row.kind,
    undone: undone.has(row.seq),
    final: row.final === 1,
    changes: row.changeCount,
  }));
}

/** Which of these transactions are taken back at present. */
function undoneAmong(db: Db, rows: readonly LogRow[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const oldest = rows.at(-1)?.seq;
  if (oldest === undefined) return undone;
  const takes = db
    .prepare<[number], Taken>(
      'SELECT "kind", "fromSeq", "toSeq" FROM "transactions" WHERE "toSeq" >= ? ORDER BY "seq"',
    )
    .all(oldest);
  for (const { kind, fromSeq, toSeq } of takes) {
    for (let seq = Math.max(fromSeq, oldest); seq <= toSeq; seq += 1) {
      if (kind === 'undo') undone.add(seq);
      else undone.delete(seq);
    }
  }
  return undone;
}
