import Database from 'better-sqlite3';
import { type ModelTable, tables } from '#shared/domain/records/index.ts';

/** A connection as anybody would open it who wants writes to be durable. */
export function plainDatabase(file: string): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  return db;
}

export const columnsOf = (table: ModelTable): string[] => Object.keys(tables[table].fields);

/** A value as SQLite takes it. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
