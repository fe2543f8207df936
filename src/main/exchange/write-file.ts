import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/**
 * Writes a whole file or nothing: into a temporary file in the same folder, to the disk, and only
 * then over what was there, unless that is a workspace or no file at all. Fails with
 * `export-not-written`, and leaves nothing behind.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const temporary = join(dirname(path), `.preflight-${randomBytes(8).toString('hex')}.tmp`);
  const unwritten = (reason: string) =>
    fail(appError('export-not-written', { file: basename(path), reason }));
  try {
    const obstacle = await obstacleAt(path);
    if (obstacle !== null) return unwritten(obstacle);
    await writeAndRename(temporary, path, bytes);
    return ok(null);
  } catch (error) {
    return unwritten(whyUnwritten(error));
  }
}

const WORKSPACE = 'SQLite format 3\0';
/** What SQLite calls the files beside one that is in use. */
const SIDE_FILE = /-(wal|shm|journal)$/i;
const WRITABLE = 0o222;

/** What lies there that a document must not replace, in words; `null` where nothing does. */
async function obstacleAt(path: string): Promise<string | null> {
  if (SIDE_FILE.test(path) && existsSync(path.replace(SIDE_FILE, '')))
    return 'the file beside it keeps its latest changes under that name';
  const there = await stat(path).catch(() => null);
  if (there === null) return null;
  if ((there.mode & WRITABLE) === 0) return 'the file that has that name may only be read';
  if (there.isDirectory()) return 'a folder has that name';
  if (!there.isFile()) return 'what has that name is no file';
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(WORKSPACE.length), 0, WORKSPACE.length, 0);
    return buffer.toString('latin1') === WORKSPACE ? 'a workspace has that name' : null;
  } finally {
    await file.close();
  }
}

async function writeAndRename(temporary: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(temporary, 'wx');
  try {
    await fill(file, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function fill(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this folder may not be written to',
  EPERM: 'this folder may not be written to',
  EROFS: 'this disk can only be read',
  ENOENT: 'the folder is not there',
  ENOTDIR: 'the folder is not there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'a folder has that name',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has the file open',
};

/** Why a file could not be written, in words; what no system call said is a bug and goes on. */
export function whyUnwritten(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  return REASONS[String(error.code)] ?? error.message;
}
