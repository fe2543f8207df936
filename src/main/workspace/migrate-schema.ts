import { APPLICATION_ID, type Db } from './connection.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** The format of the files that this version writes. */
export const CURRENT_VERSION = migrations.length;

/** The format of a file; 0 for an empty one. */
export const versionOf = (db: Db): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Runs every migration that the file has not had, each in a transaction of its own; `last` belongs
 * to the last of them. Another process may run some in the meantime.
 */
export function migrateSchema(
  db: Db,
  last: () => void = () => undefined,
  steps: readonly Migration[] = migrations,
): void {
  db.pragma('foreign_keys = OFF');
  for (let version = versionOf(db) + 1; version <= steps.length; version += 1) {
    db.transaction(() => step(db, version, steps, last)).immediate();
  }
  db.pragma('foreign_keys = ON');
}

function step(db: Db, version: number, steps: readonly Migration[], last: () => void): void {
  const sql = steps[version - 1];
  if (sql === undefined || versionOf(db) >= version) return;
  db.exec(sql);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new Error(`Migration ${version} leaves references that lead nowhere`);
  }
  if (version === steps.length) last();
}
