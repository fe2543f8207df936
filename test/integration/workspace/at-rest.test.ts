import { copyFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#main/workspace/connection.ts';
import { keepAtRest, type Workspace } from '#main/workspace/index.ts';
import { insert } from '#shared/domain/model/change.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import { byMara, opened, temporaryFolder, workspaceWith, write } from '#test/support/workspaces.ts';

/** A timer that a test winds on by hand. */
function handTimer() {
  let due: { readonly work: () => void; readonly milliseconds: number } | null = null;
  return {
    later(work: () => void, milliseconds: number) {
      const mine = { work, milliseconds };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
    waiting: () => due?.milliseconds ?? null,
    ring() {
      const { work } = due ?? { work: () => undefined };
      due = null;
      work();
    },
  };
}

/** For what must not be in trouble. */
const reportNothing = ({ code }: AppError): never => expect.fail(code);

const person = (id: string) => insert('people', aPerson({ id, name: id }));
const logSize = ({ file }: Workspace) => statSync(`${file}-wal`).size;

/** A copy of nothing but the file itself, as somebody makes who knows of no side files. */
function copyOfMainFile(workspace: Workspace): string {
  const to = join(temporaryFolder(), 'copied.preflight');
  copyFileSync(workspace.file, to);
  return to;
}

describe('a workspace at rest', () => {
  it('is one file 2 s after the last write: a copy of it holds every acknowledged change', () => {
    const workspace = workspaceWith(fullRows);
    const timer = handTimer();
    keepAtRest(workspace, reportNothing, timer.later);
    for (let i = 0; i < 30; i += 1) write(workspace, `Add ${i}`, [person(`p${i}`)]);
    expect(timer.waiting()).toBe(2000);
    expect(logSize(workspace)).toBeGreaterThan(0);
    timer.ring();
    expect(logSize(workspace)).toBe(0);
    const copy = opened(copyOfMainFile(workspace));
    expect(copy.model).toEqual(workspace.model);
    expect(copy.seq).toBe(31);
    expect(copy.dump()).toBe(workspace.dump());
  });

  it('waits again where somebody reads just then', () => {
    const workspace = workspaceWith();
    const timer = handTimer();
    keepAtRest(workspace, reportNothing, timer.later);
    const reader = connect(workspace.file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM items').get();
    write(workspace, 'Add', [person('a')]);
    timer.ring();
    expect(timer.waiting()).toBe(2000);
    reader.close();
    timer.ring();
    expect(timer.waiting()).toBeNull();
    expect(logSize(workspace)).toBe(0);
  });

  it('rests no more once that is called off', () => {
    const workspace = workspaceWith();
    const timer = handTimer();
    const stop = keepAtRest(workspace, reportNothing, timer.later);
    write(workspace, 'Add', [person('a')]);
    stop();
    expect(timer.waiting()).toBeNull();
    write(workspace, 'Add', [person('b')]);
    expect(timer.waiting()).toBeNull();
  });

  it('is one file after it is closed, even twice', () => {
    const workspace = workspaceWith();
    write(workspace, 'Add', [person('a')]);
    workspace.close();
    workspace.close();
    expect(existsSync(`${workspace.file}-wal`)).toBe(false);
    expect(existsSync(`${workspace.file}-shm`)).toBe(false);
  });
});

describe('what a session leaves that does not end cleanly', () => {
  /** The files as a loss of power would leave them. */
  function crashed(workspace: Workspace): string {
    const to = copyOfMainFile(workspace);
    copyFileSync(`${workspace.file}-wal`, `${to}-wal`);
    return to;
  }

  it('is recovered at the next opening, which says so and what', () => {
    const workspace = workspaceWith();
    workspace.checkpoint();
    write(workspace, 'Add Ben', [person('ben')]);
    write(workspace, 'Add Sam', [person('sam')]);
    const again = opened(crashed(workspace));
    expect(again.notices).toEqual([
      'The last session did not end cleanly. Everything up to its last change, “Add Sam”, was recovered.',
    ]);
    expect(again.model).toEqual(workspace.model);
    expect(existsSync(`${dirname(again.file)}/copied.preflight-wal`)).toBe(true);
  });

  it('is nothing where another process has the file open: these side files are in use', () => {
    const workspace = workspaceWith();
    write(workspace, 'Add Ben', [person('ben')]);
    const beside = opened(workspace.file);
    expect(beside.notices).toEqual([]);
    expect(beside.model.people.has('ben')).toBe(true);
    expect(workspace.run('person.create', { name: 'Sam' }, byMara).ok).toBe(true);
  });

  it('is nothing after a clean end', () => {
    const workspace = workspaceWith();
    write(workspace, 'Add Ben', [person('ben')]);
    workspace.close();
    expect(opened(workspace.file).notices).toEqual([]);
  });
});
