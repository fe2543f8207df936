import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { appendFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { notAFile, whyUnread } from '#main/exchange/unread.ts';
import { whyUnwritten } from '#main/exchange/write-file.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

const MEGABYTE = 1_000_000;

/** A file that came in: the person's name for it, and where its bytes lie until it is let go. */
export interface IncomingFile {
  readonly name: string;
  readonly path: string;
}

/** Files on their way into a workspace, each known to its window by a token. */
export interface IncomingFiles {
  /** Copies the file at `path`, so that what is previewed is what is applied. */
  copy(path: string): Promise<Result<{ readonly token: string }>>;
  /**
   * Starts a file whose bytes come in pieces; `bytes` is how many there will be. Like the others,
   * fails with `import-not-kept` where the disk refuses.
   */
  begin(name: string, bytes: number): Promise<Result<{ readonly token: string }>>;
  /** Adds a piece; fails with `import-expired` or, beyond what was said, `import-too-large`. */
  add(token: string, piece: Uint8Array): Promise<Result<void>>;
  find(token: string): Result<IncomingFile>;
  release(token: string): Promise<void>;
  /** Lets everything go; at once, for when the app quits. */
  clear(): void;
}

const unkept = (file: string, error: unknown) =>
  fail(appError('import-not-kept', { file, reason: whyUnwritten(error) }));

/** Whether it was the file itself that the system would not hand out. */
const isAbout = (error: unknown, path: string): boolean =>
  error instanceof Error && 'path' in error && error.path === path;

interface Held extends IncomingFile {
  /** How many bytes may still come. */
  left: number;
}

/** Keeps incoming files of at most `mostBytes` each in `folder`, its own to make and remove. */
export function keepIncomingFiles(folder: string, mostBytes: number): IncomingFiles {
  const files = new Map<string, Held>();
  const tooLarge = (file: string, bytes: number) =>
    fail(
      appError('import-too-large', {
        file,
        megabytes: Math.ceil(bytes / MEGABYTE),
        most: Math.floor(mostBytes / MEGABYTE),
      }),
    );

  async function hold(name: string, left: number): Promise<{ token: string; file: Held }> {
    const token = randomUUID();
    const file = { name: basename(name), path: join(folder, token), left };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file.path, '', { flag: 'wx', mode: 0o600 });
    files.set(token, file);
    return { token, file };
  }

  async function copied(path: string): Promise<string> {
    const { token, file } = await hold(path, 0);
    try {
      await pipeline(createReadStream(path), createWriteStream(file.path));
      return token;
    } catch (error) {
      await release(token);
      throw error;
    }
  }

  async function release(token: string): Promise<void> {
    const file = files.get(token);
    files.delete(token);
    if (file) await rm(file.path, { force: true });
  }

  return {
    async copy(path) {
      try {
        const stats = await stat(path);
        const other = notAFile(stats, basename(path));
        if (other) return fail(other);
        if (stats.size > mostBytes) return tooLarge(basename(path), stats.size);
        return ok({ token: await copied(path) });
      } catch (error) {
        if (!isAbout(error, path)) return unkept(basename(path), error);
        return fail(whyUnread(error, basename(path)));
      }
    },
    async begin(name, bytes) {
      if (bytes > mostBytes) return tooLarge(basename(name), bytes);
      try {
        const { token } = await hold(name, bytes);
        return ok({ token });
      } catch (error) {
        return unkept(basename(name), error);
      }
    },
    async add(token, piece) {
      const file = files.get(token);
      if (!file) return fail(appError('import-expired', {}));
      file.left -= piece.byteLength;
      if (file.left < 0) return tooLarge(file.name, mostBytes - file.left);
      try {
        await appendFile(file.path, piece);
        return ok(undefined);
      } catch (error) {
        await release(token);
        return unkept(file.name, error);
      }
    },
    find(token) {
      const file = files.get(token);
      return file ? ok(file) : fail(appError('import-expired', {}));
    },
    release,
    clear() {
      files.clear();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
