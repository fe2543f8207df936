import type { RecordOf, TableName } from '../records/index.ts';

export type Id = string;

export interface Insert<T extends TableName> {
  readonly table: T;
  readonly id: Id;
  readonly kind: 'insert';
  readonly after: RecordOf<T>;
}

export type ChangedFields<T extends TableName> = {
  readonly [K in keyof RecordOf<T>]?: {
    readonly before: RecordOf<T>[K];
    readonly after: RecordOf<T>[K];
  };
};

export interface Update<T extends TableName> {
  readonly table: T;
  readonly id: Id;
  readonly kind: 'update';
  readonly fields: ChangedFields<T>;
}

export interface Delete<T extends TableName> {
  readonly table: T;
  readonly id: Id;
  readonly kind: 'delete';
  readonly before: RecordOf<T>;
}

type ChangeOf<T extends TableName> = Insert<T> | Update<T> | Delete<T>;

/** The one way in which anything in a workspace becomes different. */
export type Change = { [T in TableName]: ChangeOf<T> }[TableName];

/** A new row. */
export const insert = <T extends TableName>(table: T, after: RecordOf<T>): Change =>
  ({ table, id: after.id, kind: 'insert', after }) as Insert<T> as Change;

/** A row that goes; whatever points at it has to be changed in the same transaction. */
export const remove = <T extends TableName>(table: T, before: RecordOf<T>): Change =>
  ({ table, id: before.id, kind: 'delete', before }) as Delete<T> as Change;

/**
 * The fields of `row` that `to` really changes: one update, or nothing where nothing differs.
 * Spread the answer: `[...update('items', item, { points: 3 })]`.
 */
export function update<T extends TableName>(
  table: T,
  row: RecordOf<T>,
  to: Partial<RecordOf<T>>,
): Change[] {
  const keys = (Object.keys(to) as (keyof RecordOf<T>)[]).filter((key) => !same(row[key], to[key]));
  if (keys.length === 0) return [];
  const fields = Object.fromEntries(
    keys.map((key) => [key, { before: row[key], after: to[key] }]),
  ) as ChangedFields<T>;
  return [{ table, id: row.id, kind: 'update', fields } as Update<T> as Change];
}

/** Values of records are scalars or lists of scalars. */
export function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The changes that take `changes` back, in the order in which they have to be applied. */
export const invert = (changes: readonly Change[]): Change[] => changes.toReversed().map(inverse);

function inverse(change: Change): Change {
  const { table, id } = change;
  if (change.kind === 'insert')
    return { table, id, kind: 'delete', before: change.after } as Change;
  if (change.kind === 'delete')
    return { table, id, kind: 'insert', after: change.before } as Change;
  return { table, id, kind: 'update', fields: swap(change.fields) } as Change;
}

const swap = (fields: Readonly<Record<string, { before: unknown; after: unknown }>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, { before, after }]) => [
      key,
      { before: after, after: before },
    ]),
  );
