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
type Decoder = (value: unknown) => unknown;

/** The codec of a table. Lists that are equal as text share one array per codec. */
export function codecOf(table: TableName): Codec {
  const fields: Fields = tables[table].fields;
  const columns = Object.keys(fields);
  const storages = columns.map((column) => fields[column]?.storage);
  const decoders = Object.entries(fields).map(
    ([column, field]) => [column, decoderOf(field, `${table}.${column}`)] as const,
  );
  return {
    columns,
    encode: (row) => columns.map((column, i) => encodeAs(storages[i], row[column])),
    encodeField(column, value) {
      const field = fields[column];
      if (!field) throw new Error(`${table} has no column ${column}`);
      return encodeAs(field.storage, value);
    },
    decode(row) {
      for (const [column, decode] of decoders) row[column] = decode(row[column]);
    },
  };
}

function encodeAs(storage: Storage | undefined, value: unknown): unknown {
  if (storage === 'flag') return value ? 1 : 0;
  return storage === 'list' ? JSON.stringify(value) : value;
}

/** What a column's values go through. */
function decoderOf(field: Field<unknown>, where: string): Decoder {
  if (field.storage === 'flag') return (value) => value === 1;
  if (field.lengths) return measuring(field.lengths, where);
  return remembering((value) => {
    const parsed = field.schema.safeParse(field.storage === 'list' ? parse(value) : value);
    if (!parsed.success) throw new BadValue(`${where} holds ${String(value).slice(0, 80)}`);
    return Array.isArray(parsed.data) ? Object.freeze(parsed.data) : parsed.data;
  });
}

/** Texts of any letters, which a file that was written by something else may hold too long or empty. */
function measuring([least, most]: readonly [number, number], where: string): Decoder {
  return (value) => {
    if (typeof value !== 'string') return value;
    if (value.length < least) throw new BadValue(`${where} is empty`);
    if (value.length > most) throw new BadValue(`${where} holds ${value.length} characters`);
    return value;
  };
}

/** Most values of such columns repeat: each is looked at once. */
function remembering(decode: Decoder): Decoder {
  const known = new Map<unknown, unknown>();
  return (value) => {
    const decoded = known.get(value);
    if (decoded !== undefined || value === null) return decoded ?? null;
    const fresh = decode(value);
    if (known.size < MOST_REMEMBERED) known.set(value, fresh);
    return fresh;
  };
}

const MOST_REMEMBERED = 10_000;

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
