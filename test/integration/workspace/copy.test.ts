import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { copyTo } from '#main/workspace/copy.ts';
import { insert } from '#shared/domain/model/change.ts';
import { aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  codeOf,
  must,
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

it('saves a copy that holds everything: rows, log and what is not folded in yet', async () => {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ben', [insert('people', aPerson({ id: 'ben', name: 'Ben' }))]);
  const to = join(temporaryFolder(), 'copy.preflight');
  expect(must(await workspace.saveCopy(to))).toEqual({ complete: true, trouble: null });
  expect(readdirSync(dirname(to))).toEqual(['copy.preflight']);
  const copy = opened(to);
  expect(copy.dump()).toBe(workspace.dump());
  expect(copy.id).toBe(workspace.id);
  expect(must(copy.log({ before: null, most: 9 }))).toEqual(
    must(workspace.log({ before: null, most: 9 })),
  );
});

it('never overwrites: neither another file nor the workspace itself', async () => {
  const workspace = workspaceWith();
  const other = join(temporaryFolder(), 'other.preflight');
  writeFileSync(other, 'mine');
  expect(codeOf(await workspace.saveCopy(other))).toBe('file-exists');
  expect(codeOf(await workspace.saveCopy(workspace.file))).toBe('file-exists');
  expect(readFileSync(other, 'utf8')).toBe('mine');
});

it('says where a copy cannot go, and leaves nothing there', async () => {
  const nowhere = join(temporaryFolder(), 'nowhere', 'copy.preflight');
  expect(codeOf(await workspaceWith().saveCopy(nowhere))).toBe('folder-missing');
});

it('saves what is in memory where the file can no longer be read, and says so', async () => {
  const workspace = workspaceWith(fullRows);
  const broken = workspaceFile(join(temporaryFolder(), 'broken.preflight'), fullRows);
  const bytes = readFileSync(broken);
  writeFileSync(broken, bytes.fill(0xa5, 4096 * 3));
  const db = new Database(broken);
  const to = join(temporaryFolder(), 'saved.preflight');
  const source = { db, model: workspace.model, name: 'Payments' };
  expect(must(await copyTo(to, source, testSurroundings()))).toMatchObject({
    complete: false,
    trouble: { code: 'damaged', facts: { file: 'Payments' } },
  });
  db.close();
  const saved = opened(to);
  expect(saved.model).toEqual(workspace.model);
  expect(must(saved.history()).undo).toMatchObject({
    label: 'Save Payments from memory',
    final: true,
  });
});
