import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { connectForReading } from './connection.ts';
import { guarded } from './file-error.ts';
import { checkHeader, HEADER, pageSize } from './header.ts';
import { nameOf } from './names.ts';
import { isSettled } from './side-files.ts';

/**
 * The bytes of a workspace at one moment, with what lies in its write-ahead log, for
 * `connectToMemory`. Leaves nothing behind: a connection to a file that nobody has open would.
 *
 * A file that is in use is read by SQLite only. To open and close it in another way would, on
 * POSIX systems, take from this process the locks that its connections hold.
 */
export function snapshot(file: string): Result<Buffer> {
  if (isSettled(file)) {
    const bytes = begun(file, (descriptor) => readFileSync(descriptor));
    // Where somebody began to write meanwhile, read again with locks.
    if (isSettled(file)) return bytes.ok ? ok(withoutLog(bytes.value)) : bytes;
  }
  const read = guarded(file, () =>
    statSync(file).size === 0 ? fail(nothingIn(file)) : ok(readInUse(file)),
  );
  const full = !read.ok && read.error.code === 'disk-full';
  return full ? fail(appError('no-room-to-read', { file: nameOf(file) })) : read;
}

/** Whether a file that nobody has open begins as a workspace does. */
export const checkStart = (file: string): Result<void> => begun(file, () => undefined);

function begun<T>(file: string, then: (descriptor: number) => T): Result<T> {
  return guarded(file, () => {
    const descriptor = openSync(file, 'r');
    try {
      const start = Buffer.alloc(HEADER);
      const length = readSync(descriptor, start, 0, HEADER, 0);
      if (length === 0) return fail(nothingIn(file));
      const known = checkHeader(start.subarray(0, length), nameOf(file));
      if (!known.ok) return known;
      // SQLite would take zeros for what is missing of the last page.
      if (fstatSync(descriptor).size % pageSize(start) !== 0) return fail(cutOff(file));
      return ok(then(descriptor));
    } finally {
      closeSync(descriptor);
    }
  });
}

const nothingIn = (path: string): AppError => {
  const file = nameOf(path);
  return file.endsWith('.preflight')
    ? appError('damaged', { file, detail: 'it is empty' })
    : appError('not-a-workspace', { file });
};

const cutOff = (path: string): AppError =>
  appError('damaged', { file: nameOf(path), detail: 'its end is cut off' });

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
