import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 2_000_000;

/** Where bugs are written down. */
export interface LogFile {
  /** Writes down what went wrong and where; the answer is the entry's id, for the person. */
  bug(where: string, error: unknown): string;
}

/**
 * A log of one JSON object a line. When it is larger than 2 MB it becomes `….1` and a new one
 * starts. If it cannot be written, entries go to standard error.
 */
export function openLogFile(path: string, now: () => Date, newId: () => string): LogFile {
  return {
    bug(where, error) {
      const entry = newId().slice(-8);
      const line = JSON.stringify({ entry, at: now().toISOString(), where, ...describe(error) });
      try {
        mkdirSync(dirname(path), { recursive: true });
        rotate(path);
        appendFileSync(path, `${line}\n`, { mode: 0o600 });
      } catch (unwritable) {
        process.stderr.write(`${line}\n${String(unwritable)}\n`);
      }
      return entry;
    },
  };
}

const describe = (error: unknown) =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(path, `${path}.1`);
}
