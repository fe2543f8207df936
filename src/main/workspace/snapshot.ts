import { readFileSync } from 'node:fs';
import { connectForReading } from './connection.ts';
import { isSettled } from './side-files.ts';

/**
 * The bytes of a workspace at one moment, with what lies in its write-ahead log, for
 * `connectToMemory`. Leaves nothing behind: a connection to a file that nobody has open would.
 */
export function snapshot(file: string): Buffer {
  if (isSettled(file)) {
    const bytes = bytesOf(file);
    // Where somebody began to write meanwhile, read again with locks.
    if (isSettled(file)) return bytes;
  }
  const db = connectForReading(file);
  try {
    return withoutLog(db.serialize());
  } finally {
    db.close();
  }
}

/** The bytes of the file itself, without its write-ahead log. */
export const bytesOf = (file: string): Buffer => withoutLog(readFileSync(file));

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
