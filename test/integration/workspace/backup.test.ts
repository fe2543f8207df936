import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  backUp,
  newestGoodBackup,
  openWorkspace,
  restoreBackup,
  type Workspace,
} from '#main/workspace/index.ts';
import { insert } from '#shared/domain/model/change.ts';
import { aPerson } from '#test/support/builders.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  byMara,
  codeOf,
  LATER,
  must,
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

const person = (id: string) => insert('people', aPerson({ id, name: id }));

/** Makes so many backups, with a change before each. */
async function backUps(workspace: Workspace, folder: string, count: number): Promise<Backup[]> {
  const surroundings = testSurroundings();
  const made: Backup[] = [];
  for (let i = 0; i < count; i += 1) {
    write(workspace, `Add ${i}`, [person(`p${i}`)]);
    const { file, at } = must(await backUp(workspace, folder, surroundings));
    made.push({ file, at });
  }
  return made;
}

const spoil = (file: string) => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, Math.floor(bytes.length / 2)));
};

describe('a backup', () => {
  it('is a whole workspace with its SHA-256 beside it', async () => {
    const workspace = workspaceWith(fullRows);
    const folder = temporaryFolder();
    const [backup] = await backUps(workspace, folder, 1);
    const file = backup?.file ?? '';
    expect(readdirSync(dirname(file))).toEqual([basename(file), `${basename(file)}.sha256`]);
    expect(readFileSync(`${file}.sha256`, 'utf8')).toMatch(
      new RegExp(`^[0-9a-f]{64} {2}${basename(file)}\n$`),
    );
    expect(opened(file).dump()).toBe(workspace.dump());
  });

  it('is kept until ten newer ones are there', async () => {
    const folder = temporaryFolder();
    const made = await backUps(workspaceWith(), folder, 13);
    const kept = readdirSync(dirname(made[0]?.file ?? '')).filter((name) => name.endsWith('ght'));
    expect(kept.sort()).toEqual(made.slice(3).map(({ file }) => basename(file)));
  });

  it('takes the place of the one before where nothing changed since', async () => {
    const workspace = workspaceWith();
    const folder = temporaryFolder();
    const surroundings = testSurroundings();
    const [old] = await backUps(workspace, folder, 1);
    for (let i = 0; i < 20; i += 1) must(await backUp(workspace, folder, surroundings));
    const latest = await newestGoodBackup(workspace.file, folder, LATER);
    expect(latest?.at).not.toBe(old?.at);
    expect(readdirSync(dirname(latest?.file ?? ''))).toHaveLength(2);
  });

  it('that a wrong clock has dated in the future counts as the oldest', async () => {
    const workspace = workspaceWith();
    const folder = temporaryFolder();
    const { newId } = testSurroundings();
    for (let day = 10; day < 20; day += 1) {
      write(workspace, `Add ${day}`, [person(`p${day}`)]);
      const now = () => `2031-01-${day}T00:00:00.000Z`;
      must(await backUp(workspace, folder, { now, newId }));
    }
    const [made] = await backUps(workspace, folder, 1);
    expect(await newestGoodBackup(workspace.file, folder, LATER)).toEqual(made);
    expect(readdirSync(dirname(made?.file ?? ''))).toHaveLength(20);
  });

  it('lies apart from those of another workspace of the same name', async () => {
    const folder = temporaryFolder();
    await backUps(workspaceWith(), folder, 1);
    await backUps(workspaceWith(), folder, 1);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('the newest good backup', () => {
  it('passes over what was changed or is not whole', async () => {
    const workspace = workspaceWith();
    const folder = temporaryFolder();
    const made = await backUps(workspace, folder, 4);
    spoil(made[3]?.file ?? '');
    rmSync(`${made[2]?.file}.sha256`);
    expect(await newestGoodBackup(workspace.file, folder, LATER)).toEqual(made[1]);
  });

  it('is none where there is none', async () => {
    expect(await newestGoodBackup('/nowhere.preflight', temporaryFolder(), LATER)).toBeNull();
  });
});

describe('restoring a backup', () => {
  async function damagedWorkspace() {
    const workspace = workspaceWith(fullRows);
    const folder = temporaryFolder();
    const [backup] = await backUps(workspace, folder, 1);
    const { model, file } = workspace;
    write(workspace, 'Add lost', [person('lost')]);
    workspace.close();
    spoil(file);
    writeFileSync(`${file}-wal`, 'what was left of the log');
    return { file, model, backup: backup as Backup, damaged: readFileSync(file) };
  }

  it('puts it in the place of the damaged file, which is set aside with its side files', async () => {
    const { file, model, backup, damaged } = await damagedWorkspace();
    rmSync(`${file}-wal`);
    expect(codeOf(openWorkspace(file, testSurroundings()))).toBe('damaged');
    writeFileSync(`${file}-wal`, 'what was left of the log');
    const { setAside } = must(await restoreBackup(file, backup, testSurroundings()));
    expect(readFileSync(setAside ?? '')).toEqual(damaged);
    expect(readFileSync(`${setAside}-wal`, 'utf8')).toBe('what was left of the log');
    const restored = opened(file);
    expect(restored.model).toEqual(model);
    expect(restored.notices).toEqual([]);
  });

  it('leaves the backup as it was and stands in the log, final', async () => {
    const { file, backup } = await damagedWorkspace();
    const before = readFileSync(backup.file);
    must(await restoreBackup(file, backup, testSurroundings()));
    expect(readFileSync(backup.file)).toEqual(before);
    const restored = opened(file);
    expect(codeOf(restored.undo(byMara))).toBe('undo-stops-here');
    expect(must(restored.history()).undo?.label).toMatch(
      /^Restore the backup of \w{3} \d+ \w{3} \d{4}, \d\d:\d\d UTC$/,
    );
  });

  it('overwrites nothing where it is done twice', async () => {
    const { file, backup } = await damagedWorkspace();
    const asides = [
      must(await restoreBackup(file, backup, testSurroundings())).setAside,
      must(await restoreBackup(file, backup, testSurroundings())).setAside,
    ];
    expect(new Set(asides).size).toBe(2);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.preflight'))).toHaveLength(
      3,
    );
  });

  it('touches nothing where the backup is not what it was', async () => {
    const { file, backup, damaged } = await damagedWorkspace();
    spoil(backup.file);
    expect(codeOf(await restoreBackup(file, backup, testSurroundings()))).toBe('damaged');
    expect(readFileSync(file)).toEqual(damaged);
  });
});
