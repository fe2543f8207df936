import { statSync } from 'node:fs';

/** What became of a file that was open, in words that follow its name. */
export type Loss =
  | 'vanished'
  | 'was replaced by another file'
  | 'was cut off'
  | 'lost its write-ahead log';

/**
 * Remembers which file on disk was opened. The answer tells what became of it; `null` where that
 * very file, and its write-ahead log, are still where they were, and nobody cut the file off. One
 * that was moved, deleted, replaced or shortened can still be written to on some systems, but nobody
 * would ever find what was written. SQLite itself only lets a workspace grow.
 */
export function remember(file: string): () => Loss | null {
  const known = lookAt(file);
  const log = lookAt(`${file}-wal`);
  let size = known?.size ?? 0n;
  return () => {
    const now = lookAt(file);
    if (known && !now) return 'vanished';
    if (known && now?.id !== known.id) return 'was replaced by another file';
    if (now && now.size < size) return 'was cut off';
    size = now?.size ?? size;
    return log === null || lookAt(`${file}-wal`)?.id === log.id ? null : 'lost its write-ahead log';
  };
}

function lookAt(path: string): { readonly id: string; readonly size: bigint } | null {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats ? { id: `${stats.dev}:${stats.ino}`, size: stats.size } : null;
}
