import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Instant } from '#shared/lib/dates.ts';
import { sideFiles } from './side-files.ts';

/** A backup that was verified when it was made. */
export interface Backup {
  readonly file: string;
  readonly at: Instant;
}

/** How many backups of one workspace are kept. */
const KEPT = 10;
const EXTENSION = '.preflight';
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z$/;

/** Where the backups of a workspace lie: a folder of its own, told apart by the file's path. */
export function folderOf(workspace: string, backups: string): string {
  const path = createHash('sha256').update(workspace).digest('hex').slice(0, 12);
  const stem = basename(workspace, extname(workspace)).replaceAll(/[^\p{L}\p{N} _-]/gu, '');
  return join(backups, `${stem.trim().slice(0, 60) || 'workspace'} ${path}`);
}

/** The file for a backup made at this moment. */
export const backupFile = (folder: string, at: Instant): string =>
  join(folder, `${new Date(at).toISOString().replaceAll(':', '-')}${EXTENSION}`);

/** Where the SHA-256 of a backup stands. */
export const hashFile = (backup: string): string => `${backup}.sha256`;

/**
 * The complete backups in a folder, newest first. One that is dated after `now` was made under a wrong
 * clock: nobody knows when, so it counts as older than all others.
 */
export function listBackups(folder: string, now: Instant): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .flatMap((name) => {
      const at = instantIn(basename(name, EXTENSION));
      const file = join(folder, name);
      return at !== null && existsSync(hashFile(file)) ? [{ file, at }] : [];
    })
    .sort((a, b) => Number(a.at > now) - Number(b.at > now) || (a.at < b.at ? 1 : -1));
}

/** Removes all but the newest backups of a folder, and the last but one where nothing changed. */
export function rotate(folder: string, now: Instant): void {
  const [newest, previous, ...older] = listBackups(folder, now);
  if (!newest || !previous) return;
  const twin = knownHash(newest) === knownHash(previous);
  const kept = [newest, ...(twin ? older : [previous, ...older])].slice(0, KEPT);
  for (const backup of [previous, ...older]) if (!kept.includes(backup)) remove(backup);
}

function remove({ file }: Backup): void {
  for (const one of [file, hashFile(file), ...sideFiles(file)]) rmSync(one, { force: true });
}

const knownHash = ({ file }: Backup): string | undefined =>
  readFileSync(hashFile(file), 'utf8').split(' ')[0];

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Whether a backup is still what it was when it was made. */
export async function isUnchanged(backup: Backup): Promise<boolean> {
  return knownHash(backup) === (await hashOf(backup.file));
}

function instantIn(stem: string): Instant | null {
  const parts = NAME.exec(stem);
  return parts && `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}Z`;
}
