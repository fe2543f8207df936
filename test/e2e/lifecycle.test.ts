import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { readWorkspace } from '#main/workspace/index.ts';
import { damageIndex } from '#test/support/damage.ts';
import { ShellPage } from './shell-page.ts';
import { commandLine } from './support/command-line.ts';
import type { OpenOptions, RunningApp } from './support/running-app.ts';
import { expect, test } from './support/test.ts';

/** A new workspace in this test's folder, with one release. */
function newWorkspace(name: string): string {
  const file = test.info().outputPath(`${name}.preflight`);
  commandLine('new', '--workspace', file, '--as', 'Mara Kovač');
  commandLine('release', '4.2.0', '--workspace', file, '--name', 'Ledger');
  return file;
}

const sideFiles = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => /-(wal|shm|journal)$/.test(name));

const workspaceNamed = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: false }).first();

/** Takes the right to write, also from root, whom permissions do not bind; given back in the end. */
function makeReadOnly(file: string): void {
  chmodSync(file, 0o444);
  if (process.getuid?.() === 0) protect(file);
}

/** Takes the right to write from everybody, also from who has the file open. */
function protect(file: string): void {
  const bound = spawnSync('chattr', ['+i', file]).status === 0;
  test.skip(!bound, 'Nothing binds root here.');
  undo.push(() => void spawnSync('chattr', ['-i', file]));
}

const undo: (() => void)[] = [];
test.afterEach(() => {
  for (const each of undo.splice(0)) each();
});

/** Overwrites two pages in the middle of the file. */
function damage(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, 8192);
  closeSync(handle);
}

/** Overwrites the beginning of the file. */
function overwrite(file: string, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0x5a), 0, bytes, 0);
  closeSync(handle);
}

function withSql(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

test.describe('a start with a workspace', () => {
  test('opens it; a second start with it brings that window forward', async ({ openApp }) => {
    const file = newWorkspace('Payments');
    const app = await openApp({ args: [file] });
    await expect(workspaceNamed(app.page, 'Payments')).toBeVisible();
    expect(await app.startAgain([file])).toBe(0);
    expect(await app.startAgain([relative(process.cwd(), file)])).toBe(0);
    expect(app.pages).toHaveLength(1);
  });

  test('knows a workspace by a link to it', { tag: '@deep' }, async ({ openApp }) => {
    const [file, other] = [newWorkspace('Payments'), newWorkspace('Ledger')];
    const link = test.info().outputPath('Link.preflight');
    symlinkSync(file, link);
    const app = await openApp({ args: [file] });
    await app.startAgain([link]);
    const second = await app.nextWindow(() => app.startAgain([other]));
    await expect(workspaceNamed(second, 'Ledger')).toBeVisible();
    expect(app.pages).toHaveLength(2);
  });

  test('opens a second workspace in a window of its own', async ({ openApp }) => {
    const [one, other] = [newWorkspace('Payments'), newWorkspace('Ledger')];
    const app = await openApp({ args: [one] });
    const second = await app.nextWindow(() => app.startAgain([other]));
    await expect(workspaceNamed(second, 'Ledger')).toBeVisible();
    await expect(workspaceNamed(app.page, 'Payments')).toBeVisible();
  });

  test('comes from the system or the menu too, each in a window of its own', {
    tag: '@deep',
  }, async ({ openApp }) => {
    const [one, other] = [newWorkspace('Payments'), newWorkspace('Ledger')];
    const app = await openApp({ args: [one] });
    const second = await app.nextWindow(() => app.openFile(other));
    await expect(workspaceNamed(second, 'Ledger')).toBeVisible();
    await app.answerNextDialog(app.path('Wallet.preflight'));
    const third = await app.nextWindow(() => app.fileMenuAction('New workspace…'));
    await expect(workspaceNamed(third, 'Wallet')).toBeVisible();
    await expect(workspaceNamed(app.page, 'Payments')).toBeVisible();
  });

  test('says what is the matter with a file that is none', async ({ openApp }) => {
    const file = test.info().outputPath('Notes.preflight');
    writeFileSync(file, 'Dear diary');
    const app = await openApp({ args: [file] });
    await expect(app.page.getByText('Notes.preflight is not a Preflight workspace.')).toBeVisible();
  });
});

test.describe('an end', () => {
  test('commits what is being typed and leaves one file', async ({ openApp }) => {
    const file = newWorkspace('Payments');
    const app = await openApp({ args: [file] });
    await app.page.getByText('4.2.0').first().click();
    await app.page.evaluate(() => window.preflight.invoke('actor.choose', { name: 'Bo Lind' }));
    await app.page.getByRole('textbox', { name: 'Name' }).fill('Ledger export');
    expect(await app.quit()).toBe(0);
    expect(sideFiles(file)).toEqual([]);
    expect(commandLine('releases', '--workspace', file)).toContain('Ledger export');
  });
});

test('undo from the menu takes back what is being typed, not the last step', async ({
  openApp,
}) => {
  const file = newWorkspace('Payments');
  const app = await openApp({ args: [file] });
  await app.page.getByText('4.2.0').first().click();
  const name = app.page.getByRole('textbox', { name: 'Name' });
  await name.click();
  await name.press('End');
  await name.pressSequentially(' export');
  await expect(name).toHaveValue('Ledger export');
  await app.pickMenu('Edit', 'Undo');
  await expect(name).not.toHaveValue('Ledger export');
  await expect(name).toHaveValue(/^Ledger/);
  expect(commandLine('releases', '--workspace', file)).toContain('Ledger');
});

test.describe('another process', () => {
  test('writes, and the window shows it within two seconds', async ({ openApp }) => {
    const file = newWorkspace('Payments');
    const app = await openApp({ args: [file] });
    await expect(workspaceNamed(app.page, 'Payments')).toBeVisible();
    commandLine('release', '9.9.9', '--workspace', file);
    await expect(app.page.getByText('9.9.9').first()).toBeVisible({ timeout: 2000 });
  });

  for (const [what, words, lose] of [
    ['takes the file away', 'vanished while it was open', rmSync],
    ['cuts the file off', 'was cut off while it was open', (file) => truncateSync(file, 4096)],
    [
      'copies another file over it',
      'was overwritten by another file while it was open',
      (file) => {
        const other = test.info().outputPath('Other.preflight');
        commandLine('new', '--workspace', other, '--sample', '--as', 'Ines Novak');
        expect(spawnSync('cp', [other, file]).status).toBe(0);
      },
    ],
  ] satisfies [string, string, (file: string) => void][])
    test(`${what}, and the window goes on in a copy`, async ({ openApp }) => {
      const file = newWorkspace('Payments');
      const app = await openApp({ args: [file] });
      await expect(app.page.getByText('4.2.0').first()).toBeVisible();
      lose(file);
      const answer = app.page.getByRole('dialog', { name: 'This workspace lost its file' });
      await expect(answer).toContainText(`Payments.preflight ${words}.`);
      await app.answerNextDialog(null);
      await answer.getByRole('button', { name: 'Save a copy…' }).click();
      await expect(answer.getByRole('button', { name: 'Save a copy…' })).toBeEnabled();
      const copy = app.path('Rescued.preflight');
      await app.answerNextDialog(copy);
      await answer.getByRole('button', { name: 'Save a copy…' }).click();
      await expect(workspaceNamed(app.page, 'Rescued')).toBeVisible();
      await expect(answer).toBeHidden();
      await expect(app.page.getByText('This is Rescued.preflight')).toBeVisible();
      expect(commandLine('releases', '--workspace', copy)).toContain('4.2.0');
      commandLine('release', '9.9.9', '--workspace', copy);
      await expect(app.page.getByText('9.9.9').first()).toBeVisible();
      expect(app.pages).toHaveLength(1);
    });
});

test('a workspace that is protected while it is open goes on in a copy', { tag: '@deep' }, async ({
  openApp,
}) => {
  const file = newWorkspace('Payments');
  const app = await openApp({ args: [file] });
  await app.page.getByText('4.2.0').first().click();
  await new ShellPage(app).actAs('Mara Kovač');
  protect(file);
  const goal = app.page.getByRole('textbox', { name: 'Goal', exact: true });
  await goal.fill('Close the month');
  await app.page.keyboard.press('Tab');
  const answer = app.page.getByRole('dialog', { name: 'This workspace can only be read' });
  await expect(answer).toContainText('Payments.preflight can be read, but not written');
  const copy = app.path('Rescued.preflight');
  await app.answerNextDialog(copy);
  await answer.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(workspaceNamed(app.page, 'Rescued')).toBeVisible();
  await expect(goal).toHaveValue('Close the month');
  expect(commandLine('check', '--workspace', copy, '--release', '4.2.0')).not.toContain('No goal');
});

test.describe('a start with what cannot be opened', () => {
  test('says that there is no such file, or that it is a folder', async ({ openApp }) => {
    const app = await openApp({ args: [test.info().outputPath('Gone.preflight')] });
    await expect(app.page.getByText('There is no file Gone.preflight.')).toBeVisible();
    const folder = app.path('Folder.preflight');
    mkdirSync(folder);
    const second = await app.nextWindow(() => app.startAgain([folder]));
    await expect(second.getByText('Folder.preflight is a folder, not a file.')).toBeVisible();
    await expect(second.getByRole('button', { name: 'New workspace…' })).toBeVisible();
  });

  test('goes on in a copy of what may only be read', async ({ openApp }) => {
    const file = newWorkspace('Payments');
    makeReadOnly(file);
    const app = await openApp({ args: [file] });
    await expect(
      app.page.getByText('Payments.preflight or its folder is read-only.'),
    ).toBeVisible();
    const copy = app.path('Mine.preflight');
    await app.answerNextDialog(copy);
    await app.page.getByRole('button', { name: 'Save a copy…' }).click();
    await expect(workspaceNamed(app.page, 'Mine')).toBeVisible();
    commandLine('release', '9.9.9', '--workspace', copy);
    await expect(app.page.getByText('9.9.9').first()).toBeVisible();
  });

  test('says of a damaged file without a backup that it was left as it is', async ({ openApp }) => {
    const file = newWorkspace('Payments');
    damage(file);
    const before = readFileSync(file);
    const app = await openApp({ args: [file] });
    const notice = app.page.getByRole('alertdialog', { name: 'This workspace is damaged' });
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('button', { name: 'OK', exact: true })).toBeFocused();
    await expect(app.page.getByText('There is no backup of it on this computer.')).toBeVisible();
    await app.page.getByRole('button', { name: 'OK', exact: true }).click();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith('Payments'))).toHaveLength(
      1,
    );
  });
});

test.describe('the welcome place', () => {
  test('makes a workspace where the dialog says, and remembers it', async ({ openApp }) => {
    const app = await openApp();
    const file = app.path('Ledger.preflight');
    await app.answerNextDialog(app.path('Ledger'));
    await app.page.getByRole('button', { name: 'New workspace…' }).click();
    await expect(workspaceNamed(app.page, 'Ledger')).toBeVisible();
    expect(existsSync(file)).toBe(true);
    await app.restart();
    await app.page.getByRole('button', { name: /^Ledger/ }).click();
    await expect(workspaceNamed(app.page, 'Ledger')).toBeVisible();
    renameSync(file, app.path('Moved.preflight'));
    await app.restart();
    await expect(app.page.getByRole('button', { name: /^Ledger/ })).toBeDisabled();
  });

  test('overwrites nothing', async ({ openApp }) => {
    const app = await openApp();
    const file = app.path('Ledger.preflight');
    writeFileSync(file, 'mine');
    await app.answerNextDialog(file);
    await app.page.getByRole('button', { name: 'New workspace…' }).click();
    await expect(app.page.getByText('Ledger.preflight exists already.')).toBeVisible();
  });
});

/** A workspace that the app has backed up, and left. */
async function backedUp(openApp: (options: OpenOptions) => Promise<RunningApp>) {
  const file = newWorkspace('Payments');
  const app = await openApp({ args: [file] });
  await expect(app.page.getByText('4.2.0').first()).toBeVisible();
  const backups = app.path('data/Backups');
  await expect.poll(() => existsSync(backups) && readdirSync(backups).length).toBe(1);
  await app.quit();
  return { app, file };
}

test('a damaged workspace is set aside and its newest good backup takes its place', async ({
  openApp,
}) => {
  const { app, file } = await backedUp(openApp);
  damage(file);
  await app.start([file]);
  await app.page.getByRole('button', { name: 'Restore the backup' }).click();
  await expect(app.page.getByText('4.2.0').first()).toBeVisible();
  expect(readdirSync(dirname(file)).filter((name) => name.includes('set aside'))).toHaveLength(1);
});

const SPOILED: readonly [string, string, (file: string) => void][] = [
  ['a workspace of which little is left', 'is damaged', (file) => truncateSync(file, 60)],
  ['a workspace whose first page was overwritten', 'is damaged', (file) => overwrite(file, 4096)],
  [
    'a workspace into which somebody put a trigger',
    'was changed by something else',
    (file) => withSql(file, 'CREATE TRIGGER spy AFTER INSERT ON items BEGIN SELECT 1; END'),
  ],
];

for (const [what, title, spoil] of SPOILED) {
  test(`${what} gives way to its backup`, { tag: '@deep' }, async ({ openApp }) => {
    const { app, file } = await backedUp(openApp);
    spoil(file);
    await app.start([file]);
    const answer = app.page.getByRole('alertdialog', { name: `This workspace ${title}` });
    await expect(answer).toContainText('The newest good backup is from');
    await answer.getByRole('button', { name: 'Restore the backup' }).click();
    await expect(app.page.getByText('4.2.0').first()).toBeVisible();
    await expect(app.page.getByText('The file that was there was set aside')).toBeVisible();
  });
}

test('a workspace that turns out to be damaged while it is open gives way to a whole backup', async ({
  openApp,
}) => {
  const file = newWorkspace('Payments');
  const make = ['release', '4.3.0', '--workspace', file, '--as', 'Ines Novak'];
  commandLine(...make, '--owner', 'Mara Kovač');
  const read = readWorkspace(file);
  const people = read.ok ? [...read.value.model.people.values()] : [];
  const ines = people.find(({ name }) => name === 'Ines Novak');
  damageIndex(file, 'sqlite_autoindex_people_1', ines?.id ?? '');

  const app = await openApp({ args: [file] });
  const answer = app.page.getByRole('dialog', { name: 'This workspace is damaged' });
  await expect(answer).toContainText('Payments.preflight is damaged: ');
  const copy = app.path('Rescued.preflight');
  await app.answerNextDialog(copy);
  await answer.getByRole('button', { name: 'Save a copy…' }).click();
  await expect.poll(() => existsSync(copy)).toBe(true);
  expect(commandLine('releases', '--workspace', copy)).toContain('4.3.0');

  await answer.getByRole('button', { name: 'Restore the backup' }).click();
  await expect(app.page.getByText('The file that was there was set aside')).toBeVisible();
  await expect(app.page.getByText('4.3.0').first()).toBeVisible();
  await expect(answer).toBeHidden();
  expect(readdirSync(dirname(file)).filter((name) => name.includes('set aside'))).toHaveLength(1);
  commandLine(...make, '--owner', 'Ines Novak');
  expect(app.pages).toHaveLength(1);
});
