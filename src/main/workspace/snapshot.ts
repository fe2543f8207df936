import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connectForReading } from './connection.ts';
import { guarded } from './file-error.ts';
import { checkHeader, HEADER } from './header.ts';
import { nameOf } from './names.ts';
import { isSettled } from './side-files.ts';

/**
 * The bytes of a workspace at one moment, with what lies in its write-ahead log, for
 * `connectToMemory`. Leaves nothing behind: a connection to a file that nobody has open would.
 *
 * A file that is in use is read by SQLite only. To open and close it in another way would, on
 * POSIX systems, take from this process the locks that its connections hold.
 */
export const snapshot = (file: string): Result<Buffer> =>
  guarded(file, () => {
    const name = nameOf(file);
    if (statSync(file).size === 0 && name.endsWith('.preflight')) {
      return fail(appError('damaged', { file: name, detail: 'it is empty' }));
    }
    if (isSettled(file)) {
      const bytes = readSettled(file);
      // Where somebody began to write meanwhile, read again with locks.
      if (isSettled(file)) return bytes;
    }
    return ok(readInUse(file));
  });

function readSettled(file: string): Result<Buffer> {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(HEADER);
    const length = readSync(descriptor, start, 0, HEADER, 0);
    const known = checkHeader(start.subarray(0, length), nameOf(file));
    if (!known.ok) return known;
    return ok(withoutLog(readFileSync(descriptor)));
  } finally {
    closeSync(descriptor);
  }
}

function readInUse(file: string): Buffer {
  const db = connectForReading(file);
  try {
    return withoutLog(db.serialize());
  } finally {
    db.close();
  }
}

const WRITE_VERSION = 18;
const READ_VERSION = 19;
const ROLLBACK = 1;

/** Says in the header that there is no write-ahead log: a database in memory cannot have one. */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > READ_VERSION) {
    bytes[WRITE_VERSION] = ROLLBACK;
    bytes[READ_VERSION] = ROLLBACK;
  }
  return bytes;
}
