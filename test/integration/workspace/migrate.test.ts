import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { connectAlone, connectToMemory } from '#main/workspace/connection.ts';
import {
  backUp,
  migrateWorkspace,
  newestGoodBackup,
  openWorkspace,
  readWorkspace,
  restoreBackup,
} from '#main/workspace/index.ts';
import { rowFor } from '#main/workspace/log-row.ts';
import { migrateSchema, versionOf } from '#main/workspace/migrate-schema.ts';
import { first } from '#main/workspace/migrations/0001-first.ts';
import { migrations } from '#main/workspace/migrations/index.ts';
import { storeOf, write as writeRows } from '#main/workspace/store.ts';
import { emptyModel } from '#shared/domain/model/model.ts';
import { fullRows } from '#test/support/full-workspace.ts';
import {
  byMara,
  codeOf,
  insertsOf,
  LATER,
  mara,
  must,
  opened,
  temporaryFolder,
  testSurroundings,
  workspaceFile,
  write,
} from '#test/support/workspaces.ts';

/** This test's version of the app knows one more format. */
vi.mock('#main/workspace/migrations/index.ts', async (original) => {
  const { migrations } = await original<{ migrations: string[] }>();
  const more = 'ALTER TABLE "teams" ADD COLUMN "colour" TEXT; UPDATE "teams" SET "rank" = \'b\';';
  return { migrations: [...migrations, more] };
});

const OLD = migrations.length - 1;

/** A file as the version before made it, at rest. */
function oldFile(): string {
  const file = join(temporaryFolder(), 'old.preflight');
  const db = connectAlone(file);
  migrateSchema(db, undefined, migrations.slice(0, -1));
  const draft = { label: 'Create an old workspace', changes: insertsOf(fullRows), final: true };
  const row = rowFor(1, { ...byMara, command: 'test' }, mara.name, draft, testSurroundings());
  must(writeRows(storeOf(db, file), row, draft.changes, emptyModel()));
  db.close();
  return file;
}

const formatOf = (file: string) => readFileSync(file).readUInt32BE(60);

describe('an older file', () => {
  it('is not opened for writing before somebody agreed, and left as it is', () => {
    const file = oldFile();
    const before = readFileSync(file);
    expect(openWorkspace(file, testSurroundings())).toEqual({
      ok: false,
      error: {
        code: 'needs-migration',
        facts: { file: 'old.preflight', version: OLD, known: OLD + 1 },
      },
    });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file))).toEqual(['old.preflight']);
  });

  it('is read as if it were new, and left as it is', () => {
    const file = oldFile();
    const before = readFileSync(file);
    const read = must(readWorkspace(file));
    expect(read.model.teams.get('a-team')?.rank).toBe('b');
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(dirname(file))).toEqual(['old.preflight']);
  });

  it('is brought up after a verified backup of what it was', async () => {
    const file = oldFile();
    const folder = temporaryFolder();
    const before = must(readWorkspace(file));
    must(await migrateWorkspace(file, folder, testSurroundings()));
    expect(formatOf(file)).toBe(OLD + 1);
    expect(opened(file).model).toEqual(before.model);
    const backup = await newestGoodBackup(file, folder, LATER);
    expect(formatOf(backup?.file ?? '')).toBe(OLD);
    expect(must(readWorkspace(backup?.file ?? '')).dump()).toBe(before.dump());
  });

  it('says in its log that it was brought up, and undo stops there', async () => {
    const file = oldFile();
    must(await migrateWorkspace(file, temporaryFolder(), testSurroundings()));
    const workspace = opened(file);
    expect(must(workspace.history()).undo).toMatchObject({
      label: `Bring the file to format ${OLD + 1}`,
      final: true,
    });
    expect(codeOf(workspace.undo(byMara))).toBe('undo-stops-here');
    expect(write(workspace, 'Go on', [], { final: true })).toBe(3);
  });

  it('stays as it is where no backup can be made', async () => {
    const file = oldFile();
    const folder = join(file, 'not a folder');
    expect(codeOf(await migrateWorkspace(file, folder, testSurroundings()))).toBe(
      'file-unreadable',
    );
    expect(formatOf(file)).toBe(OLD);
  });

  it('is brought up on the way where it is a backup that is restored', async () => {
    const file = oldFile();
    const folder = temporaryFolder();
    must(await migrateWorkspace(file, folder, testSurroundings()));
    const backup = await newestGoodBackup(file, folder, LATER);
    if (!backup) throw new Error('There is no backup');
    must(await restoreBackup(file, backup, testSurroundings()));
    expect(formatOf(file)).toBe(OLD + 1);
    expect(opened(file).model.teams.get('a-team')?.rank).toBe('b');
  });

  it('is brought up once where two do it at the same time', async () => {
    const file = oldFile();
    const folder = temporaryFolder();
    const both = ['one', 'other'].map((name) =>
      migrateWorkspace(file, join(folder, name), testSurroundings(name)),
    );
    expect((await Promise.all(both)).map(codeOf)).toEqual([null, null]);
    const log = must(opened(file).log({ before: null, most: 10 }));
    expect(log.filter(({ label }) => label.startsWith('Bring the file')).length).toBe(1);
  });

  it('needs no bringing up twice', async () => {
    const file = workspaceFile(join(temporaryFolder(), 'new.preflight'));
    const folder = temporaryFolder();
    must(await migrateWorkspace(file, folder, testSurroundings()));
    expect(readdirSync(folder)).toEqual([]);
    expect(must(await backUp(opened(file), folder, testSurroundings('other'))).at).toBeTruthy();
  });
});

describe('a migration', () => {
  const teams = `INSERT INTO "teams" VALUES ('t', 'Ledger', 'a0');`;

  it('that fails leaves the format before it, whole', () => {
    const db = connectToMemory();
    migrateSchema(db, undefined, [first, teams]);
    expect(() => migrateSchema(db, undefined, [first, teams, `${teams}`])).toThrow('UNIQUE');
    expect(versionOf(db)).toBe(2);
    expect(db.inTransaction).toBe(false);
  });

  it('that leaves a reference to nothing is not kept', () => {
    const db = connectToMemory();
    const dangling = `INSERT INTO "sprintFeeds" VALUES ('f', 'nowhere', 'nowhere');`;
    expect(() => migrateSchema(db, undefined, [first, dangling])).toThrow('lead nowhere');
    expect(versionOf(db)).toBe(1);
  });

  it('never goes back', () => {
    const db = connectToMemory();
    migrateSchema(db, undefined, [first, teams]);
    migrateSchema(db, undefined, [first]);
    expect(versionOf(db)).toBe(2);
  });
});
