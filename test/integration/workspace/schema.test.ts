import { describe, expect, it } from 'vitest';
import { connectToMemory, type Db } from '#main/workspace/connection.ts';
import { migrateSchema } from '#main/workspace/migrate-schema.ts';
import type { Field } from '#shared/domain/records/fields.ts';
import { type TableName, tableNames, tables } from '#shared/domain/records/index.ts';
import { columnSql } from '#test/support/column-sql.ts';

const LOG_TABLES = ['transactions', 'changes'];

const fresh = (): Db => {
  const db = connectToMemory();
  migrateSchema(db);
  return db;
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}
interface Reference {
  readonly from: string;
  readonly table: string;
  readonly to: string;
  readonly on_update: string;
  readonly on_delete: string;
}

const fieldsOf = (table: TableName): [string, Field<unknown>][] =>
  Object.entries(tables[table].fields);
const sqlOf = (db: Db, name: string) =>
  db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string;
const TYPES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', flag: 'INTEGER', list: 'TEXT' };

describe('the schema of a fresh file', () => {
  const db = fresh();

  it('has a table for every record and the two of the log, all strict', () => {
    const found = db.pragma('table_list') as { name: string; schema: string; strict: number }[];
    const own = found.filter(
      ({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'),
    );
    expect(own.map(({ name }) => name).sort()).toEqual([...tableNames, ...LOG_TABLES].sort());
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it('has no triggers and no views', () => {
    const kinds = db.prepare('SELECT DISTINCT type FROM sqlite_schema ORDER BY type').pluck().all();
    expect(kinds).toEqual(['index', 'table']);
  });

  it.each(tableNames)('%s has the columns that its record declares, and in that order', (table) => {
    const columns = db.pragma(`table_info("${table}")`) as Column[];
    const declared = fieldsOf(table).map(([name, field]) => ({
      name,
      type: TYPES[field.storage],
      notnull: field.nullable ? 0 : 1,
      pk: name === 'id' ? 1 : 0,
    }));
    expect(columns.map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk }))).toEqual(
      declared,
    );
  });

  it.each(tableNames)('%s refers to what its record refers to, and cascades nothing', (table) => {
    const references = db.pragma(`foreign_key_list("${table}")`) as Reference[];
    const declared = fieldsOf(table).flatMap(([from, field]) =>
      field.references === null
        ? []
        : {
            from,
            table: field.references,
            to: 'id',
            on_update: 'NO ACTION',
            on_delete: 'NO ACTION',
          },
    );
    const plain = references.map(({ from, table: to, to: column, on_update, on_delete }) => ({
      from,
      table: to,
      to: column,
      on_update,
      on_delete,
    }));
    expect(plain.toSorted(byFrom)).toEqual(declared.toSorted(byFrom));
  });

  it.each(tableNames)('%s holds its columns to the limits that its record declares', (table) => {
    const limits = fieldsOf(table).map(([column]) => columnSql(table, column));
    expect(columnsIn(sqlOf(db, table))).toEqual(limits);
  });

  it.each([...tableNames, ...LOG_TABLES])('%s has an index for every reference', (table) => {
    const references = db.pragma(`foreign_key_list("${table}")`) as Reference[];
    const indexes = db.pragma(`index_list("${table}")`) as { name: string }[];
    const first = indexes.map(
      ({ name }) => (db.pragma(`index_info("${name}")`) as { name: string }[])[0]?.name,
    );
    expect(references.map(({ from }) => from).filter((from) => !first.includes(from))).toEqual([]);
  });
});

const byFrom = (a: { from: string }, b: { from: string }) => (a.from < b.from ? -1 : 1);

/** The columns as they are declared; those that a later format added stand behind the others. */
const columnsIn = (sql: string): string[] =>
  sql
    .slice(sql.indexOf('(') + 1, sql.lastIndexOf(') STRICT'))
    .split(/,\s*(?=")/)
    .map((column) => column.trim());
