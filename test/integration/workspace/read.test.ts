import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkspace } from '#main/workspace/index.ts';
import { insert } from '#shared/domain/model/change.ts';
import { aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  must,
  opened,
  temporaryFolder,
  workspaceFile,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const person = insert('people', aPerson({ id: 'ben', name: 'Ben Okafor' }));

it('reads a file at rest and leaves nothing beside it', () => {
  const file = workspaceFile(join(temporaryFolder(), 'rest.preflight'), fullRows);
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  const read = must(readWorkspace(file));
  expect([...read.model.items.values()]).toEqual(fullRows.items);
  expect(must(read.fileRows('importBases'))).toEqual(fullRows.importBases);
  expect(must(read.log({ before: null, most: 5 })).map(({ label }) => label)).toEqual([
    'Create a test workspace',
  ]);
  expect(readdirSync(dirname(file))).toEqual(['rest.preflight']);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
});

it('reads what a window that has the file open wrote just now', () => {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ben', [person]);
  const read = must(readWorkspace(workspace.file));
  expect(read.model).toEqual(workspace.model);
  expect([read.seq, read.id]).toEqual([workspace.seq, workspace.id]);
});

it('stays what it was at that moment', () => {
  const workspace = workspaceWith(fullRows);
  const read = must(readWorkspace(workspace.file));
  write(workspace, 'Add Ben', [person]);
  expect(read.model.people.has('ben')).toBe(false);
  expect(read.dump()).not.toBe(workspace.dump());
  expect(must(read.log({ before: null, most: 5 }))).toHaveLength(1);
});

it('finds the file behind a link, and opens that very file for writing', () => {
  const workspace = workspaceWith();
  const link = join(temporaryFolder(), 'link.preflight');
  symlinkSync(workspace.file, link);
  expect(must(readWorkspace(link)).file).toBe(workspace.file);
  const through = opened(link);
  write(through, 'Add Ben', [person]);
  workspace.catchUp();
  expect(workspace.model.people.has('ben')).toBe(true);
  expect(readdirSync(dirname(link))).toEqual(['link.preflight']);
});
