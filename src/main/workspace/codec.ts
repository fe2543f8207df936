import type { Field, Storage } from '#shared/domain/records/fields.ts';
import { type TableName, tables } from '#shared/domain/records/index.ts';

/** How the values of one table lie in its columns. */
export interface Codec {
  readonly columns: readonly string[];
  /** A row's values in the order of `columns`. */
  encode(row: Readonly<Record<string, unknown>>): unknown[];
  /** One value; throws where the table has no such column. */
  encodeField(column: string, value: unknown): unknown;
  /** Turns a row as SQLite gave it into a record, in place. Throws {@link BadValue}. */
  decode(row: Record<string, unknown>): void;
}

/** A value in the file that no record may have. */
export class BadValue extends Error {}

type Fields = Readonly<Record<string, Field<unknown>>>;

/** The codec of a table. Lists that are equal as text share one array per codec. */
export function codecOf(table: TableName): Codec {
  const fields: Fields = tables[table].fields;
  const columns = Object.keys(fields);
  const storages = columns.map((column) => fields[column]?.storage);
  const flags = columns.filter((column) => fields[column]?.storage === 'flag');
  const lists = Object.entries(fields).filter(([, field]) => field.storage === 'list');
  const known = new Map<string, readonly unknown[]>();
  return {
    columns,
    encode: (row) => columns.map((column, i) => encodeAs(storages[i], row[column])),
    encodeField(column, value) {
      const field = fields[column];
      if (!field) throw new Error(`${table} has no column ${column}`);
      return encodeAs(field.storage, value);
    },
    decode(row) {
      for (const column of flags) row[column] = row[column] === 1;
      for (const [column, field] of lists) {
        const text = row[column] as string;
        let list = known.get(text);
        if (!list) {
          list = parseList(text, field, `${table}.${column}`);
          if (known.size < MOST_SHARED) known.set(text, list);
        }
        row[column] = list;
      }
    },
  };
}

/** Enough for labels and components; rows of imports hardly repeat. */
const MOST_SHARED = 10_000;

function encodeAs(storage: Storage | undefined, value: unknown): unknown {
  if (storage === 'flag') return value ? 1 : 0;
  return storage === 'list' ? JSON.stringify(value) : value;
}

function parseList(text: string, field: Field<unknown>, where: string): readonly unknown[] {
  const parsed = field.schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BadValue(`${where} holds ${text.slice(0, 80)}`);
  return Object.freeze(parsed.data) as readonly unknown[];
}
