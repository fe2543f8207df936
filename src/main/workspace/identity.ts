import { type BigIntStats, statSync } from 'node:fs';

/** What became of a file that was open, in words that follow its name. */
export type Loss =
  | 'vanished'
  | 'was replaced by another file'
  | 'was overwritten by another file'
  | 'was cut off'
  | 'lost its write-ahead log';

/** Which file on disk was opened. */
export interface Identity {
  /**
   * What became of it; `null` where that very file, and its write-ahead log, are still where they
   * were, and nobody cut the file off. One that was moved, deleted, replaced or shortened can still be
   * written to on some systems, but nobody would ever find what was written. SQLite itself only lets
   * a workspace grow.
   */
  loss(): Loss | null;
  /** Whether somebody wrote into the file itself since {@link settle}: SQLite does where it folds its log in. */
  isTouched(): boolean;
  /** Takes the file as it is now for its own. */
  settle(): void;
}

/** Remembers the file at a path, and its write-ahead log. */
export function remember(file: string): Identity {
  const known = lookAt(file);
  const log = lookAt(`${file}-wal`);
  let size = known?.size ?? 0n;
  let own = known;
  return {
    loss() {
      const now = lookAt(file);
      if (known && !now) return 'vanished';
      if (known && now && !isSameFile(known, now)) return 'was replaced by another file';
      if (now && now.size < size) return 'was cut off';
      size = now?.size ?? size;
      const logNow = lookAt(`${file}-wal`);
      if (!log) return null;
      return logNow && isSameFile(log, logNow) ? null : 'lost its write-ahead log';
    },
    isTouched() {
      const now = lookAt(file);
      if (!now || !own || !isSameFile(own, now)) return false;
      // Who copies a file with its times sets when it was modified, but not when it was changed.
      return now.size !== own.size || now.ctimeNs !== own.ctimeNs;
    },
    settle() {
      own = lookAt(file) ?? own;
    },
  };
}

const lookAt = (path: string): BigIntStats | undefined =>
  statSync(path, { throwIfNoEntry: false, bigint: true });

const isSameFile = (a: BigIntStats, b: BigIntStats): boolean => a.dev === b.dev && a.ino === b.ino;
