import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, readWorkspace, type Workspace } from '#main/workspace/index.ts';
import { insert } from '#shared/domain/model/change.ts';
import { anItem, aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
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

const person = (id: string) => insert('people', aPerson({ id, name: id }));

const manyItems = Array.from({ length: 300 }, (_, i) =>
  anItem({ id: `item-${i}`, key: `PAY-${i}`, description: 'x'.repeat(500) }),
);

/** At rest, with one transaction besides that which made it. */
function atRest(): Workspace {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ida', [person('ida')]);
  expect(must(workspace.checkpoint())).toBe(true);
  return workspace;
}

/** As another process does it: into the very file that is there, times and all. */
const copyOver = (from: string, to: string) =>
  void execFileSync('cp', ['--preserve=timestamps', from, to]);

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Another file to put over the workspace's. */
const OTHERS: readonly [string, (workspace: Workspace) => string][] = [
  [
    'a larger workspace',
    () =>
      workspaceFile(join(temporaryFolder(), 'Other.preflight'), {
        ...fullRows,
        items: [...(fullRows.items ?? []), ...manyItems],
      }),
  ],
  [
    'a copy of itself in which somebody went on',
    ({ file }) => {
      const copy = join(temporaryFolder(), 'Copy.preflight');
      copyFileSync(file, copy);
      const other = opened(copy, testSurroundings('elsewhere'));
      write(other, 'Add Bo', [person('bo')]);
      other.close();
      return copy;
    },
  ],
  [
    'a copy of itself with another history',
    (workspace) => {
      const copy = join(temporaryFolder(), 'Copy.preflight');
      copyFileSync(workspace.file, copy);
      const other = opened(copy, testSurroundings('elsewhere'));
      write(other, 'Add Bo', [person('bo')]);
      other.close();
      write(workspace, 'Add Cleo', [person('cleo')]);
      must(workspace.checkpoint());
      return copy;
    },
  ],
  [
    'what is no workspace',
    ({ file }) => {
      const letter = join(temporaryFolder(), 'letter.txt');
      writeFileSync(letter, 'Dear Mara\n'.repeat(statSync(file).size / 5));
      return letter;
    },
  ],
];

describe.skipIf(process.platform === 'win32').each(OTHERS)(
  'a workspace over which %s is copied',
  (_, make) => {
    it('refuses what would be written into that, and leaves it as it is', () => {
      const workspace = atRest();
      const other = make(workspace);
      const inode = statSync(workspace.file).ino;
      copyOver(other, workspace.file);
      expect(statSync(workspace.file).ino).toBe(inode);
      const refused = {
        error: { code: 'file-gone', facts: { how: 'was overwritten by another file' } },
      };
      expect(workspace.catchUp()).toMatchObject(refused);
      expect(workspace.run('person.create', { name: 'Ben' }, byMara)).toMatchObject(refused);
      expect(workspace.checkpoint()).toMatchObject(refused);
      workspace.close();
      expect(hashOf(workspace.file)).toBe(hashOf(other));
    });

    it('gives a copy and a backup of what it was', async () => {
      const workspace = atRest();
      const { model } = workspace;
      const known = [...model.people.keys()];
      copyOver(make(workspace), workspace.file);
      const copy = join(temporaryFolder(), 'copy.preflight');
      const saved = must(await workspace.saveCopy(copy));
      expect(saved).toMatchObject({ complete: false, trouble: { code: 'file-gone' } });
      const backup = must(await backUp(workspace, temporaryFolder(), testSurroundings('backup')));
      for (const file of [copy, backup.file]) {
        const people = [...must(readWorkspace(file)).model.people.keys()];
        expect(people).toEqual(expect.arrayContaining(known));
        expect(people).not.toContain('bo');
      }
    });
  },
);

describe('a workspace that is only written by SQLite', () => {
  it('stays its own through the checkpoints of others', () => {
    const mine = atRest();
    const theirs = opened(mine.file, testSurroundings('other'));
    for (let i = 0; i < 40; i += 1) {
      const [writer, folder] = i % 2 === 0 ? [mine, theirs] : [theirs, mine];
      write(writer, `Add ${i}`, [person(`p${i}`)]);
      if (i % 3 > 0) must(folder.checkpoint());
      if (i % 5 === 0) expect(codeOf(folder.catchUp())).toBeNull();
      expect(codeOf(writer.catchUp())).toBeNull();
    }
    for (const one of [mine, theirs]) expect(codeOf(one.catchUp())).toBeNull();
    expect(mine.model).toEqual(theirs.model);
  });

  it('stays its own where its times are touched', () => {
    const mine = atRest();
    if (process.platform !== 'win32') execFileSync('touch', [mine.file]);
    expect(codeOf(mine.run('person.create', { name: 'Ben' }, byMara))).toBeNull();
  });
});
