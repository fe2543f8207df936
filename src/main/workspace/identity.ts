import { statSync } from 'node:fs';

/**
 * Remembers which file on disk was opened. The answer tells whether that very file, and its
 * write-ahead log, are still where they were: a file that was moved, deleted or replaced can still
 * be written to on some systems, but nobody would ever find it again.
 */
export function remember(file: string): () => boolean {
  const paths = [file, `${file}-wal`];
  const known = paths.map(identityOf);
  return () => paths.every((path, i) => known[i] === null || identityOf(path) === known[i]);
}

function identityOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}
