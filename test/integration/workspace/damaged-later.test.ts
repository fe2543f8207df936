import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, newestGoodBackup, readWorkspace, restoreBackup } from '#main/workspace/index.ts';
import { insert, remove, update } from '#shared/domain/model/change.ts';
import { aPerson, aRelease } from '#test/support/builders.ts';
import { damageIndex, damageText } from '#test/support/damage.ts';
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

const ida = aPerson({ id: 'ida', name: 'Ida' });

/** A workspace that opens, though the index by which people are found has lost Ida. */
function withoutIdaInIndex() {
  const workspace = workspaceWith(fullRows);
  write(workspace, 'Add Ida', [insert('people', ida)]);
  const dump = workspace.dump();
  workspace.close();
  damageIndex(workspace.file, 'sqlite_autoindex_people_1', 'ida');
  return { workspace: opened(workspace.file), dump };
}

const attempt = (workspace: ReturnType<typeof opened>, changes: Parameters<typeof write>[2]) =>
  workspace.transact({ ...byMara, command: 'test' }, () => ({
    ok: true,
    value: { label: 'Test', changes },
  }));

describe('a workspace with an index that does not fit its table', () => {
  it.each([
    [
      'a row is changed that the index does not find',
      update('people', ida, {
        name: 'Ida B.',
      }),
    ],
    [
      'a row is inserted that names one the index does not find',
      [insert('releases', aRelease({ id: 'new', version: '5.0.0', ownerId: 'ida' }))],
    ],
    ['a row is removed', [remove('people', ida)]],
  ])('is named damaged when %s, and nothing is written', (_, changes) => {
    const { workspace } = withoutIdaInIndex();
    const { seq, model } = workspace;
    expect(attempt(workspace, changes)).toMatchObject({
      error: {
        code: 'damaged',
        facts: { file: 'Payments.preflight', detail: expect.stringContaining('people') },
      },
    });
    expect(workspace.seq).toBe(seq);
    expect(workspace.model).toBe(model);
  });

  it('gives a copy and a backup that are whole, log and all, and says what is wrong', async () => {
    const { workspace, dump } = withoutIdaInIndex();
    const copy = join(temporaryFolder(), 'copy.preflight');
    const saved = must(await workspace.saveCopy(copy));
    expect(saved).toMatchObject({
      complete: true,
      trouble: { code: 'damaged', facts: { file: 'Payments.preflight' } },
    });
    const folder = temporaryFolder();
    const backup = must(await backUp(workspace, folder, testSurroundings()));
    expect(backup.trouble).toMatchObject({ code: 'damaged' });
    for (const file of [copy, backup.file]) {
      const whole = opened(file);
      expect(whole.dump()).toBe(dump);
      expect(must(whole.history()).undo?.label).toBe('Add Ida');
      const changes = update('people', whole.model.people.get('ida') ?? aPerson(), {
        name: 'Ida B.',
      });
      expect(codeOf(attempt(whole, changes))).toBeNull();
    }
  });

  it('loses nothing when that backup takes its place while it is open', async () => {
    const { workspace } = withoutIdaInIndex();
    const folder = temporaryFolder();
    must(await backUp(workspace, folder, testSurroundings('other')));
    const backup = await newestGoodBackup(workspace.file, folder, LATER);
    if (!backup) throw new Error('There is no backup');
    const { model, file } = workspace;
    const letGo = async () => workspace.close();
    must(await restoreBackup(file, backup, testSurroundings('other'), letGo));
    expect(opened(file).model).toEqual(model);
  });

  it('is let go of only when the backup has proven to be good', async () => {
    const { workspace } = withoutIdaInIndex();
    const folder = temporaryFolder();
    const backup = must(await backUp(workspace, folder, testSurroundings('other')));
    writeFileSync(backup.file, readFileSync(backup.file).fill(0xa5, 8192));
    const letGo = () => expect.fail('It was let go of');
    const restored = await restoreBackup(workspace.file, backup, testSurroundings('other'), letGo);
    expect(codeOf(restored)).toBe('damaged');
    expect(codeOf(workspace.run('person.create', { name: 'Bo' }, byMara))).toBeNull();
  });

  it('is passed over as a backup, though its SHA-256 is right', async () => {
    const workspace = workspaceWith(fullRows);
    const folder = temporaryFolder();
    const surroundings = testSurroundings('other');
    const older = must(await backUp(workspace, folder, surroundings));
    write(workspace, 'Add Ida', [insert('people', ida)]);
    const { file } = must(await backUp(workspace, folder, surroundings));
    damageIndex(file, 'sqlite_autoindex_people_1', 'ida');
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    writeFileSync(`${file}.sha256`, `${hash}  ${basename(file)}\n`);
    expect((await newestGoodBackup(workspace.file, folder, LATER))?.at).toBe(older.at);
  });
});

describe('a workspace with a row that makes no sense', () => {
  it('is named damaged when undo comes to it in the log', () => {
    const workspace = workspaceWith(fullRows);
    write(workspace, 'Add Ida', [insert('people', ida)]);
    workspace.close();
    damageText(workspace.file, '{"id":"ida"', '["id":"ida"');
    const again = opened(workspace.file);
    expect(codeOf(again.undo(byMara))).toBe('damaged');
    expect(again.model.people.has('ida')).toBe(true);
  });

  it('is named damaged when an import looks for what it said before', () => {
    const workspace = workspaceWith(fullRows);
    workspace.close();
    const [known] = fullRows.importBases ?? [];
    const values = JSON.stringify(known?.values);
    damageText(workspace.file, values, values.replace('[', '{'));
    const again = opened(workspace.file);
    expect(codeOf(again.fileRows('importBases'))).toBe('damaged');
    expect(codeOf(readable(workspace.file).fileRows('importBases'))).toBe('damaged');
  });
});

const readable = (file: string) => must(readWorkspace(file));
