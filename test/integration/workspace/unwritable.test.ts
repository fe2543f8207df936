import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#main/workspace/connection.ts';
import { copyWorkspace, openWorkspace, readWorkspace } from '#main/workspace/index.ts';
import { Session } from '#main/workspace/session.ts';
import { storeOf } from '#main/workspace/store.ts';
import { insert } from '#shared/domain/model/change.ts';
import { anItem, aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import { sayings, start } from '#test/support/processes/run.ts';
import {
  byMara,
  codeOf,
  must,
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const addBen = () => insert('people', aPerson({ id: 'ben', name: 'Ben Okafor' }));
const NOBODY = 65534;

/** What opening comes to for a user whom permissions bind: they do not bind root. */
async function asOrdinaryUser(file: string) {
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  const fresh = join(dirname(file), 'fresh.preflight');
  const [answer] = await sayings(start('opener.ts', [file, fresh], uid));
  return answer;
}

describe.skipIf(process.platform === 'win32')('where permissions say no', () => {
  const file = () => workspaceFile(join(temporaryFolder(), 'Payments.preflight'), fullRows);

  it('a read-only file is not opened for writing, but read', async () => {
    const path = file();
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o777);
    const answer = await asOrdinaryUser(path);
    expect(answer).toEqual({ open: 'file-read-only', read: 'ok', create: 'ok' });
  });

  it('a file in a read-only folder is not opened for writing, but read; none is made there', async () => {
    const path = file();
    chmodSync(path, 0o666);
    chmodSync(dirname(path), 0o555);
    const answer = await asOrdinaryUser(path);
    expect(answer).toEqual({ open: 'file-read-only', read: 'ok', create: 'folder-read-only' });
    expect(readdirSync(dirname(path))).toEqual(['Payments.preflight']);
  });

  it('a file that may not even be read is named unreadable', async () => {
    const path = file();
    chmodSync(path, 0o000);
    chmodSync(dirname(path), 0o777);
    const answer = await asOrdinaryUser(path);
    expect(answer).toMatchObject({ open: 'file-unreadable', read: 'file-unreadable' });
  });
});

describe('a file that vanishes while it is open', () => {
  it.each([
    ['deleted', 'vanished', (file: string) => rmSync(file)],
    ['moved', 'vanished', (file: string) => renameSync(file, `${file}.moved`)],
    [
      'replaced',
      'was replaced by another file',
      (file: string) => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      },
    ],
    [
      'robbed of its write-ahead log',
      'lost its write-ahead log',
      (file: string) => rmSync(`${file}-wal`),
    ],
  ])(
    'because it is %s is missed at the next write; all of it can be saved',
    async (_, how, lose) => {
      const workspace = workspaceWith(fullRows);
      write(workspace, 'Add Ben', [addBen()]);
      lose(workspace.file);
      expect(workspace.catchUp()).toEqual({
        ok: false,
        error: { code: 'file-gone', facts: { file: 'Payments.preflight', how } },
      });
      expect(codeOf(workspace.run('person.create', { name: 'Sam' }, byMara))).toBe('file-gone');
      expect(codeOf(workspace.undo(byMara))).toBe('file-gone');
      expect(workspace.model.people.has('ben')).toBe(true);

      const copy = join(temporaryFolder(), 'saved.preflight');
      expect(must(await workspace.saveCopy(copy))).toEqual({ complete: true, trouble: null });
      const saved = opened(copy);
      expect(saved.model).toEqual(workspace.model);
      expect(must(saved.history()).undo?.label).toBe('Add Ben');
    },
  );
});

it('a file that is cut off while it is open is missed at the next write; all of it can be saved', async () => {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ben', [addBen()]);
  must(workspace.checkpoint());
  truncateSync(workspace.file, statSync(workspace.file).size - 8192);
  expect(workspace.catchUp()).toMatchObject({ error: { facts: { how: 'was cut off' } } });
  expect(codeOf(workspace.run('person.create', { name: 'Sam' }, byMara))).toBe('file-gone');
  const copy = join(temporaryFolder(), 'saved.preflight');
  must(await workspace.saveCopy(copy));
  expect(opened(copy).model).toEqual(workspace.model);
});

describe('a full disk', () => {
  it('is said, and costs nothing but the transaction', () => {
    const file = workspaceFile(join(temporaryFolder(), 'full.preflight'), fullRows);
    const db = connect(file);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const { model } = opened(file);
    const session = new Session(file, storeOf(db, file), testSurroundings(), { model, seq: 1 });
    const add = (description: string) =>
      session.write({ ...byMara, command: 'test' }, () => ({
        ok: true,
        value: { label: 'Add', changes: [insert('items', anItem({ id: 'long', description }))] },
      }));
    expect(codeOf(add('x'.repeat(500_000)))).toBe('disk-full');
    expect(session.model.items.has('long')).toBe(false);
    db.pragma('max_page_count = 100000');
    expect(must(add('short'))).toEqual({ seq: 2, label: 'Add' });
    db.close();
  });
});

it('does not make a workspace where something is already, or where there is no folder', () => {
  const folder = temporaryFolder();
  const taken = join(folder, 'taken.preflight');
  writeFileSync(taken, 'mine');
  expect(() => workspaceFile(taken)).toThrow('file-exists');
  expect(() => workspaceFile(join(folder, 'nowhere', 'new.preflight'))).toThrow('folder-missing');
  expect(readdirSync(folder)).toEqual(['taken.preflight']);
});

it('sets aside what a former file of that name left beside it', () => {
  const file = join(temporaryFolder(), 'again.preflight');
  writeFileSync(`${file}-wal`, 'left over');
  workspaceFile(file);
  expect(opened(file).notices).toEqual([]);
  expect(readdirSync(dirname(file)).filter((name) => name.includes('set aside'))).toHaveLength(1);
});

describe('what lies beside a file and is no log', () => {
  it.each(['-wal', '-journal'])('is set aside, and said: %s', (ending) => {
    const file = workspaceFile(join(temporaryFolder(), 'Payments.preflight'), fullRows);
    writeFileSync(`${file}${ending}`, 'no such thing'.repeat(500));
    const { notices, model } = opened(file);
    expect(model.people.size).toBeGreaterThan(0);
    const aside = readdirSync(dirname(file)).filter((name) => name.includes('set aside'));
    expect(aside).toHaveLength(1);
    expect(notices).toEqual([
      expect.stringContaining(
        `Nothing in Payments.preflight${ending} can be read; it was set aside as ${aside[0]}. `,
      ),
    ]);
    expect(readFileSync(join(dirname(file), aside[0] ?? ''), 'utf8')).toContain('no such thing');
  });

  it.each(['-wal', '-shm', '-journal'])('refuses the file, where it is a folder: %s', (ending) => {
    const file = workspaceFile(join(temporaryFolder(), 'Payments.preflight'));
    mkdirSync(`${file}${ending}`);
    const refused = { code: 'beside-no-file', facts: { kind: 'a folder' } };
    expect(openWorkspace(file, testSurroundings())).toMatchObject({ error: refused });
    expect(readWorkspace(file)).toMatchObject({ error: refused });
    expect(readdirSync(dirname(file))).toHaveLength(2);
  });
});

it('a file that is not open can be copied, with what lies in its log', async () => {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ben', [addBen()]);
  const copy = join(temporaryFolder(), 'copy.preflight');
  must(await copyWorkspace(workspace.file, copy, testSurroundings()));
  expect(opened(copy).model).toEqual(workspace.model);
  expect(codeOf(await copyWorkspace(workspace.file, copy, testSurroundings()))).toBe('file-exists');
});
