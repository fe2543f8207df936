import { statSync } from 'node:fs';

/**
 * Remembers which file on disk was opened. The answer tells whether that very file, and its
 * write-ahead log, are still where they were, and nobody cut the file off: one that was moved,
 * deleted, replaced or shortened can still be written to on some systems, but nobody would ever find
 * what was written. SQLite itself only lets a workspace grow.
 */
export function remember(file: string): () => boolean {
  const known = lookAt(file);
  const log = lookAt(`${file}-wal`);
  let size = known?.size ?? 0n;
  return () => {
    const now = lookAt(file);
    if (known && (now?.id !== known.id || now.size < size)) return false;
    size = now?.size ?? size;
    return log === null || lookAt(`${file}-wal`)?.id === log.id;
  };
}

function lookAt(path: string): { readonly id: string; readonly size: bigint } | null {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats ? { id: `${stats.dev}:${stats.ino}`, size: stats.size } : null;
}
