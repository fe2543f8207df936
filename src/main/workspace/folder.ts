import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A name beside `file` for what is not finished yet; hidden where a leading dot hides, and short, so that
 * `file` itself may have the longest name.
 */
export const unfinished = (file: string, id: string): string =>
  join(dirname(file), `.preflight-${id}.part`);

/** Makes sure that what was written to `file` outlives a loss of power. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes sure that a name given in this folder outlives a loss of power. Windows has no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
