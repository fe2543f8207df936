import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { APPLICATION_ID } from './connection.ts';
import { guarded } from './file-error.ts';
import { CURRENT_VERSION } from './migrate-schema.ts';

const MAGIC = 'SQLite format 3\0';
const LENGTH = 100;
const USER_VERSION = 60;
const APPLICATION = 68;

/**
 * Whether the first bytes of a file are those of a workspace that this version can read. Opens
 * nothing with SQLite, so that what is not ours is left as it is.
 */
export const checkHeader = (file: string): Result<void> =>
  guarded(file, () => {
    const { bytes, size } = firstBytes(file);
    const name = basename(file);
    if (size === 0 && name.endsWith('.preflight')) {
      return fail(appError('damaged', { file: name, detail: 'it is empty' }));
    }
    if (size > 0 && bytes.every((byte) => byte === 0)) {
      return fail(appError('damaged', { file: name, detail: 'it begins with nothing but zeros' }));
    }
    if (bytes.length < LENGTH || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
      return fail(appError('not-a-workspace', { file: name }));
    }
    if (bytes.readUInt32BE(APPLICATION) !== APPLICATION_ID) {
      return fail(appError('not-a-workspace', { file: name }));
    }
    const version = bytes.readUInt32BE(USER_VERSION);
    if (version > CURRENT_VERSION) {
      return fail(appError('from-newer-version', { file: name, version, known: CURRENT_VERSION }));
    }
    return ok(undefined);
  });

function firstBytes(file: string): { readonly bytes: Buffer; readonly size: number } {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LENGTH);
    const read = readSync(descriptor, bytes, 0, LENGTH, 0);
    return { bytes: bytes.subarray(0, read), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}
