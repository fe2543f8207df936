import type { Database } from 'better-sqlite3';

/** One step from a version of the file format to the next. Frozen once it has been published. */
export interface Migration {
  readonly version: number;
  up(db: Database): void;
}
