import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Imports, keepImports } from '#main/exchange/imports.ts';
import { startWorker } from '#main/worker/task-worker.ts';
import type { Workspace } from '#main/workspace/index.ts';
import { noAnswers } from '#shared/domain/import/preview.ts';
import { grouped } from '#shared/lib/format.ts';
import type { Result } from '#shared/lib/result.ts';
import { aProduct } from '#test/support/builders.ts';
import { jiraCsv } from '#test/support/jira-csv.ts';
import {
  byMara,
  codeOf,
  mara,
  must,
  opened,
  testSurroundings,
  workspaceFile,
  workspaceWith,
} from '#test/support/workspaces.ts';

const ENTRY = new URL('../../../src/main/worker/index.ts', import.meta.url);
const MANY = 1500;
const who = { actorId: mara.id };
const rows = { products: [aProduct()] };

/** A workspace, and imports by the process that has it open. */
function newDesk() {
  const workspace = workspaceWith(rows);
  return { workspace, imports: importsFor(workspace) };
}

function importsFor(workspace: Workspace, processId = 'test'): Imports {
  const imports = keepImports(() => startWorker(ENTRY), testSurroundings(processId));
  onTestFinished(() => imports.leave(workspace.file));
  return imports;
}

const newFile = ({ file }: Workspace, issues: number) => {
  const named = { path: join(dirname(file), `${issues}.csv`), name: `${issues}.csv` };
  writeFileSync(named.path, jiraCsv({ issues }));
  return named;
};

async function read(imports: Imports, workspace: Workspace, issues: number, token = 'file') {
  must(await imports.read(token, newFile(workspace, issues), workspace));
}

const apply = (imports: Imports, workspace: Workspace, token = 'file') =>
  imports.apply(token, noAnswers, workspace, who);

/** The thread that `start` starts. */
async function threadOf(start: () => Promise<void>): Promise<Worker> {
  const { promise, resolve } = Promise.withResolvers<Worker>();
  process.once('worker', (worker) => resolve(worker));
  await start();
  return promise;
}

/** Fulfilled while somebody else is in the middle of writing into the file. */
async function whenLocked({ file }: Workspace): Promise<void> {
  const probe = opened(file, testSurroundings('probe'), { patience: 0 });
  const look = () =>
    probe.transact({ ...byMara, command: 'look' }, () => ({
      ok: true,
      value: { label: 'Look', changes: [] },
    }));
  while (codeOf(look()) !== 'busy') await new Promise(setImmediate);
}

const addPerson = (workspace: Workspace, name: string): Result<unknown> =>
  workspace.run('person.create', { name }, byMara);

const labelsOf = (workspace: Workspace) =>
  must(workspace.log({ before: null, most: 5 }))
    .map(({ label }) => label)
    .toReversed();

describe('an import that the worker writes', () => {
  it('is the window’s own step: undo takes it back without asking', async () => {
    const { workspace, imports } = newDesk();
    const heard: boolean[] = [];
    workspace.subscribe(({ foreign }) => heard.push(foreign));
    const before = workspace.dump();
    await read(imports, workspace, 20);
    const done = must(await apply(imports, workspace));
    expect(workspace.seq).toBe(done.seq);
    expect(workspace.model.items.size).toBe(20);
    expect(heard).toEqual([false]);
    expect(must(workspace.history()).undo).toMatchObject({ label: done.label, foreign: false });
    must(workspace.undo(byMara));
    expect(workspace.dump()).toBe(before);
    must(workspace.redo(byMara));
    expect(workspace.model.items.size).toBe(20);
  });

  it('makes a write of main’s wait, and neither is lost', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, MANY);
    const applying = apply(imports, workspace);
    await whenLocked(workspace);
    const waited = imports.written(workspace.file).then(() => addPerson(workspace, 'Ben Okafor'));
    expect((await applying).ok).toBe(true);
    must(await waited);
    expect(labelsOf(workspace).slice(1)).toEqual([
      expect.stringContaining(`${grouped(MANY)} new`),
      expect.stringContaining('Ben Okafor'),
    ]);
    expect(opened(workspace.file, testSurroundings('again')).model).toEqual(workspace.model);
  });

  it('is not disturbed by a write that does not wait for its turn', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, MANY);
    const applying = apply(imports, workspace);
    await whenLocked(workspace);
    must(addPerson(workspace, 'Ben Okafor'));
    const done = must(await applying);
    expect(done.label).toContain(`${grouped(MANY)} new`);
    expect(workspace.model.items.size).toBe(MANY);
    expect(labelsOf(workspace)[1]).toBe(done.label);
  });

  it('is finished where it is cancelled while it is written, and its file forgotten', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, MANY);
    const applying = apply(imports, workspace);
    await whenLocked(workspace);
    imports.cancel('file');
    must(await applying);
    expect(workspace.model.items.size).toBe(MANY);
    expect(codeOf(await apply(imports, workspace))).toBe('import-expired');
  });

  it('is finished before its workspace is closed', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, MANY);
    const applying = apply(imports, workspace);
    await whenLocked(workspace);
    await imports.leave(workspace.file);
    workspace.close();
    must(await applying);
    expect(opened(workspace.file).model.items.size).toBe(MANY);
  });

  it('goes into a workspace that another process has open, who is asked before undoing it', async () => {
    const { workspace, imports } = newDesk();
    const other = opened(workspace.file, testSurroundings('other'));
    const there = importsFor(other, 'other');
    await read(imports, workspace, 20);
    await read(there, other, 30);
    must(await apply(imports, workspace));
    must(await apply(there, other));
    must(workspace.catchUp());
    expect(workspace.model).toEqual(other.model);
    expect(workspace.model.items.size).toBe(30);
    expect(codeOf(workspace.undo(byMara))).toBe('undo-foreign');
    must(other.undo(byMara));
    expect(other.model.items.size).toBe(20);
  });

  it('goes into two workspaces at once', async () => {
    const { workspace, imports } = newDesk();
    const second = workspaceWith(rows);
    await Promise.all([read(imports, workspace, 40, 'one'), read(imports, second, 50, 'two')]);
    const done = await Promise.all([
      apply(imports, workspace, 'one'),
      apply(imports, second, 'two'),
    ]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    expect([workspace, second].map(({ model }) => model.items.size)).toEqual([40, 50]);
    await imports.leave(second.file);
  });
});

describe('an import whose worker ends in the middle', () => {
  it('writes nothing by halves, says so, and the next one works', async () => {
    const { workspace, imports } = newDesk();
    const before = workspace.dump();
    const thread = await threadOf(() => read(imports, workspace, MANY));
    const applying = apply(imports, workspace);
    await whenLocked(workspace);
    await thread.terminate();
    expect(codeOf(await applying)).toBe('import-interrupted');
    expect(workspace.dump()).toBe(before);
    expect(must(workspace.history()).undo?.label).toBe('Create a test workspace');
    expect(codeOf(await apply(imports, workspace))).toBe('import-expired');
    must(addPerson(workspace, 'Ben Okafor'));
    await read(imports, workspace, 20, 'again');
    must(await apply(imports, workspace, 'again'));
    expect(workspace.model.items.size).toBe(20);
  });

  it('ends while it is read as well', async () => {
    const { workspace, imports } = newDesk();
    const file = newFile(workspace, MANY);
    process.once('worker', (worker) => void worker.terminate());
    expect(codeOf(await imports.read('file', file, workspace))).toBe('import-interrupted');
    expect(codeOf(await imports.preview('file', noAnswers, workspace))).toBe('import-expired');
  });
});

describe('an import into a file that is not the same any more', () => {
  it('is refused where the file was moved away', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, 20);
    renameSync(workspace.file, `${workspace.file}.elsewhere`);
    expect(codeOf(await imports.preview('file', noAnswers, workspace))).toBe('file-gone');
    expect(codeOf(await apply(imports, workspace))).toBe('file-gone');
  });

  it('is refused where another workspace lies in its place', async () => {
    const { workspace, imports } = newDesk();
    await read(imports, workspace, 20);
    renameSync(workspace.file, `${workspace.file}.elsewhere`);
    workspaceFile(workspace.file, rows);
    expect(codeOf(await apply(imports, workspace))).toBe('file-gone');
  });
});
