import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { APPLICATION_ID } from './connection.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';

const MAGIC = 'SQLite format 3\0';
const PAGE_SIZE = 16;
const USER_VERSION = 60;
const APPLICATION = 68;

/** How many bytes at the start of a file say what it is. */
export const HEADER = 100;

/** Whether the first bytes of a file are those of a workspace that this version can read. */
export function checkHeader(bytes: Buffer, file: string): Result<void> {
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) {
    return fail(appError('damaged', { file, detail: 'it begins with nothing but zeros' }));
  }
  if (bytes.length < HEADER || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return fail(appError('not-a-workspace', { file }));
  }
  return checkIdentity(bytes.readUInt32BE(APPLICATION), bytes.readInt32BE(USER_VERSION), file);
}

/** How many bytes a page of the file has, by its header; SQLite writes 65 536 as 1. */
export function pageSize(header: Buffer): number {
  const written = header.readUInt16BE(PAGE_SIZE);
  return written === 1 ? 65_536 : Math.max(written, 512);
}

/** Whether a file that gives itself this application and format is a workspace we can read. */
export function checkIdentity(application: number, version: number, file: string): Result<void> {
  if (application !== APPLICATION_ID) return fail(appError('not-a-workspace', { file }));
  if (version < 1) {
    return fail(appError('damaged', { file, detail: `it says that its format is ${version}` }));
  }
  if (version > CURRENT_VERSION) {
    return fail(appError('from-newer-version', { file, version, known: CURRENT_VERSION }));
  }
  return ok(undefined);
}
