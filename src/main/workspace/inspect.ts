import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connectToMemory, type Db, orClosed } from './connection.ts';
import { guarded } from './file-error.ts';
import { checkIdentity } from './header.ts';
import { versionOf } from './migrate-schema.ts';
import { nameOf } from './names.ts';
import { type SchemaFault, schemaFault } from './schema-text.ts';
import { snapshot } from './snapshot.ts';
import { type Depth, damageIn } from './soundness.ts';

/** A copy in memory of a file that is fit for use. */
export interface Inspected {
  readonly version: number;
  readonly db: Db;
}

/**
 * Looks a file over without changing it or anything beside it: is it ours, of a format we know, with
 * our schema and nothing else, and whole? Close the `db` it answers.
 *
 * Errors: `file-missing`, `file-unreadable`, `not-a-workspace`, `from-newer-version`,
 * `foreign-schema`, `damaged`, `busy`.
 */
export function inspect(file: string, depth: Depth = 'quick'): Result<Inspected> {
  const bytes = snapshot(file);
  if (!bytes.ok) return bytes;
  return guarded(file, () => {
    const db = connectToMemory(bytes.value);
    return orClosed(db, () => {
      const version = examine(db, nameOf(file), depth);
      return version.ok ? ok({ version: version.value, db }) : version;
    });
  });
}

/** The format of a file that is fit for use. See {@link inspect}. */
export function versionIn(file: string, depth: Depth = 'quick'): Result<number> {
  const inspected = inspect(file, depth);
  if (!inspected.ok) return inspected;
  inspected.value.db.close();
  return ok(inspected.value.version);
}

/** The checks of {@link inspect} on an open database. `file` is the name for errors. */
export function examine(db: Db, file: string, depth: Depth = 'quick'): Result<number> {
  const version = versionOf(db);
  const application = db.pragma('application_id', { simple: true }) as number;
  const known = checkIdentity(application, version, file);
  if (!known.ok) return known;
  const fault = schemaFault(db, version);
  if (fault) return fail(schemaError(file, fault));
  const detail = damageIn(db, depth) ?? looseRow(db);
  return detail === null ? ok(version) : fail(appError('damaged', { file, detail }));
}

/** A row that names another which is not there, in words; `null` where there is none. */
function looseRow(db: Db): string | null {
  const [loose] = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  return loose ? `a row of ${loose.table} names one that is not in ${loose.parent}` : null;
}

const schemaError = (file: string, { kind, object }: SchemaFault): AppError =>
  kind === 'foreign'
    ? appError('foreign-schema', { file, object })
    : appError('damaged', { file, detail: `${object} is missing` });
