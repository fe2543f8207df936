import type { Change } from '#shared/domain/model/change.ts';
import { type RecordOf, type TableName, tableNames } from '#shared/domain/records/index.ts';
import { type Codec, codecOf } from './codec.ts';
import type { Db } from './connection.ts';

/** The rows of every table, by statements that are prepared once. */
export interface Rows {
  /** Makes a change; `false` where the file does not hold what the change says was there before. */
  apply(change: Change): boolean;
  /** Every row of a table. */
  all<T extends TableName>(table: T): RecordOf<T>[];
  /** The rows of a table whose fields equal `fields`. */
  where<T extends TableName>(table: T, fields: Partial<RecordOf<T>>): RecordOf<T>[];
  /** All tables as text, rows ordered by id. */
  dump(): string;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads and writes the rows of `db`. */
export function rowsOf(db: Db): Rows {
  const writers = new Map<TableName, (change: Change) => boolean>();
  const writer = (table: TableName) => {
    const known = writers.get(table);
    if (known) return known;
    const made = writerOf(db, table);
    writers.set(table, made);
    return made;
  };
  return {
    apply: (change) => writer(change.table)(change),
    all: (table) => select(db, table, {}),
    where: (table, fields) => select(db, table, fields),
    dump: () => tableNames.map((table) => dumpTable(db, table)).join('\n'),
  };
}

function writerOf(db: Db, table: TableName): (change: Change) => boolean {
  const codec = codecOf(table);
  const columns = codec.columns.map(quoted).join(', ');
  const marks = codec.columns.map(() => '?').join(', ');
  const insert = db.prepare(
    `INSERT INTO "${table}" (${columns}) VALUES (${marks}) ON CONFLICT ("id") DO NOTHING`,
  );
  const remove = db.prepare(`DELETE FROM "${table}" WHERE ${codec.columns.map(is).join(' AND ')}`);
  const update = updaterOf(db, table, codec);
  return (change) => {
    if (change.kind === 'insert') return insert.run(codec.encode(change.after)).changes === 1;
    if (change.kind === 'delete') return remove.run(codec.encode(change.before)).changes === 1;
    return update(change.id, change.fields);
  };
}

function updaterOf(db: Db, table: TableName, codec: Codec) {
  const statements = new Map<string, { run(values: unknown[]): { changes: number } }>();
  return (id: string, fields: Readonly<Record<string, { before: unknown; after: unknown }>>) => {
    const names = Object.keys(fields);
    const key = names.join();
    const after = names.map((name) => codec.encodeField(name, fields[name]?.after));
    const before = names.map((name) => codec.encodeField(name, fields[name]?.before));
    let statement = statements.get(key);
    if (!statement) {
      const set = names.map((name) => `${quoted(name)} = ?`).join(', ');
      const old = names.map(is).join(' AND ');
      statement = db.prepare(`UPDATE "${table}" SET ${set} WHERE "id" = ? AND ${old}`);
      statements.set(key, statement);
    }
    return statement.run([...after, id, ...before]).changes === 1;
  };
}

function select<T extends TableName>(db: Db, table: T, fields: Values): RecordOf<T>[] {
  const codec = codecOf(table);
  const names = Object.keys(fields);
  const values = names.map((name) => codec.encodeField(name, fields[name]));
  const where = names.length === 0 ? '' : ` WHERE ${names.map(is).join(' AND ')}`;
  const columns = codec.columns.map(quoted).join(', ');
  const rows = db.prepare(`SELECT ${columns} FROM "${table}"${where}`).all(values);
  for (const row of rows) codec.decode(row as Record<string, unknown>);
  return rows as RecordOf<T>[];
}

const dumpTable = (db: Db, table: TableName): string =>
  [table, ...db.prepare(`SELECT * FROM "${table}" ORDER BY "id"`).raw().all().map(asLine)].join(
    '\n',
  );

const asLine = (row: unknown): string => JSON.stringify(row);

/** Names come from the records' declarations, never from a file. */
const quoted = (column: string): string => `"${column}"`;
const is = (column: string): string => `"${column}" IS ?`;
