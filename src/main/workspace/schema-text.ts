import { connectToMemory, type Db } from './connection.ts';
import { migrateSchema } from './migrate-schema.ts';
import { migrations } from './migrations/index.ts';

/** What differs between the schema of a file and that of a fresh one. */
export type SchemaFault =
  | { readonly kind: 'foreign'; readonly object: string }
  | { readonly kind: 'missing'; readonly object: string };

type Objects = ReadonlyMap<string, string>;

/** Written by SQLite's own ANALYZE, and harmless. */
const STATISTICS = new Set(['table sqlite_stat1', 'table sqlite_stat4']);

const fresh = new Map<number, Objects>();

/** The first thing in the schema of `db` that a fresh file of format `version` does not have. */
export function schemaFault(db: Db, version: number): SchemaFault | null {
  const expected = freshObjects(version);
  const found = objectsOf(db);
  for (const [object, sql] of found) {
    if (expected.get(object) !== sql && !STATISTICS.has(object)) return { kind: 'foreign', object };
  }
  for (const object of expected.keys()) {
    if (!found.has(object)) return { kind: 'missing', object };
  }
  return null;
}

function freshObjects(version: number): Objects {
  const known = fresh.get(version);
  if (known) return known;
  const db = connectToMemory();
  migrateSchema(db, undefined, migrations.slice(0, version));
  const objects = objectsOf(db);
  db.close();
  fresh.set(version, objects);
  return objects;
}

function objectsOf(db: Db): Objects {
  const rows = db.prepare('SELECT type, name, sql FROM sqlite_schema').all() as {
    readonly type: string;
    readonly name: string;
    readonly sql: string | null;
  }[];
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']));
}
