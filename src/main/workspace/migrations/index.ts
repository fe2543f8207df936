import { first } from './0001-first.ts';
import { importHeaders } from './0002-import-headers.ts';
import { fixedDays } from './0003-fixed-days.ts';
import { calendar } from './0004-calendar.ts';
import { missingItems } from './0005-missing-items.ts';

/** One step from a format to the next: SQL, run in one transaction. Never changed once released. */
export type Migration = string;

/** All migrations in order: the first makes format 1 out of an empty file. */
export const migrations: readonly Migration[] = [
  first,
  importHeaders,
  fixedDays,
  calendar,
  missingItems,
];
