import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Surroundings } from '#main/workspace/index.ts';

const LARGEST = 2_000_000;

/** Where bugs are written down. */
export interface LogFile {
  /** Writes down what went wrong and where; the answer is the entry's id, for the person. */
  bug(where: string, error: unknown): string;
  /** The same for a bug of which only the words came over. */
  report(where: string, bug: { readonly message: string; readonly stack: string }): string;
}

/**
 * A log of one JSON object a line. When it is larger than 2 MB it becomes `….1` and a new one
 * starts. If it cannot be written, entries go to standard error.
 */
export function openLogFile(
  path: string,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
): LogFile {
  const report: LogFile['report'] = (where, { message, stack }) => {
    const entry = newId().slice(-8);
    const line = JSON.stringify({ entry, at: now(), where, message, stack });
    try {
      mkdirSync(dirname(path), { recursive: true });
      rotate(path);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch (unwritable) {
      process.stderr.write(`${line}\n${String(unwritable)}\n`);
    }
    return entry;
  };
  return { report, bug: (where, error) => report(where, describe(error)) };
}

const describe = (error: unknown) =>
  error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' };

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(path, `${path}.1`);
}
