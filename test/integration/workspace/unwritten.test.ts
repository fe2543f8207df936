import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { guarded } from '#main/workspace/file-error.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  byMara,
  codeOf,
  must,
  opened,
  temporaryFolder,
  workspaceWith,
} from '#test/support/workspaces.ts';

it.each([
  ['SQLITE_IOERR_WRITE', 'file-unwritable'],
  ['SQLITE_IOERR_FSYNC', 'file-unwritable'],
  ['SQLITE_IOERR_TRUNCATE', 'file-unwritable'],
  ['SQLITE_IOERR_READ', 'file-unreadable'],
  ['SQLITE_IOERR_SHORT_READ', 'file-unreadable'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
])('%s is %s', (code, said) => {
  const work = () => {
    throw new Database.SqliteError('disk I/O error', code);
  };
  expect(codeOf(guarded('Payments.preflight', work))).toBe(said);
});

/** Takes the right to write to an open file, also from root; the test is skipped where nothing does. */
function protect(file: string, skip: (why: string) => void): void {
  const bound = spawnSync('chattr', ['+i', file]).status === 0;
  if (!bound) skip('Nothing binds anybody here.');
  onTestFinished(() => void spawnSync('chattr', ['-i', file]));
}

it('a file that is protected while it is open is named so, and all of it can be saved', async ({
  skip,
}) => {
  const workspace = workspaceWith(fullRows);
  protect(workspace.file, skip);
  expect(codeOf(workspace.run('person.create', { name: 'Ben' }, byMara))).toBeNull();
  expect(codeOf(workspace.checkpoint())).toBe('file-unwritable');
  const copy = join(temporaryFolder(), 'saved.preflight');
  expect(must(await workspace.saveCopy(copy)).complete).toBe(true);
  expect(opened(copy).model).toEqual(workspace.model);
});

it('a write-ahead log that is protected refuses the write, and nothing of it is kept', ({
  skip,
}) => {
  const workspace = workspaceWith(fullRows);
  const { seq } = workspace;
  protect(`${workspace.file}-wal`, skip);
  expect(codeOf(workspace.run('person.create', { name: 'Ben' }, byMara))).toBe('file-unwritable');
  expect(workspace.seq).toBe(seq);
});
