import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '#dev/runtime.ts';
import { ShellPage } from '#test/e2e/shell-page.ts';
import type { RunningApp } from '#test/e2e/support/running-app.ts';
import { goTo, on, type Scene } from './screen.ts';

/** Where a SQLite file says its format, as a number of four bytes. */
const USER_VERSION = 60;

/** What stands around the places: the way in, palette, menus, messages. */
export const around: readonly Scene[] = [
  {
    args: [],
    screens: [
      on('welcome', (page) => page.getByRole('heading', { name: 'Preflight' }).waitFor()),
      { name: 'welcome-recent', show: welcomeBack },
      {
        name: 'trouble-newer',
        show: (app) => openChanged(app, 'Newer', Buffer.from([0, 0, 0x27, 0x0f]), USER_VERSION),
      },
      {
        name: 'trouble-damaged',
        show: (app) => openChanged(app, 'Damaged', Buffer.alloc(8192, 0x5a), 8192),
      },
      { name: 'trouble-gone', show: loseFile },
    ],
  },
  {
    args: ['--sample'],
    screens: [
      on('palette', (page) => openPalette(page, 're')),
      on('palette-empty', (page) => openPalette(page, '')),
      on('palette-none', (page) => openPalette(page, 'xyzzy')),
      on('keys', openKeys),
      { name: 'toast-error', show: refuseTitle },
    ],
  },
];

async function openPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
}

async function openKeys(page: Page): Promise<void> {
  await goTo(page, '/settings');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

/** A new workspace in the app's folder. */
function newWorkspace(app: RunningApp, name: string): string {
  const file = app.path(`${name}.preflight`);
  const env = { ...process.env, PREFLIGHT_USER_DATA: app.path('cli') };
  const words = [join(root, 'out/main/cli.js'), 'new', '--workspace', file, '--as', 'Mara Kovač'];
  const { status } = spawnSync(process.execPath, words, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`There is no ${name} to open`);
  return file;
}

/** The welcome place after three workspaces were open, one of which is not there any more. */
async function welcomeBack(app: RunningApp): Promise<void> {
  for (const name of ['Payments', 'Android wallet', 'Platform']) {
    await app.restart([newWorkspace(app, name)]);
    await new ShellPage(app).sidebar.waitFor();
  }
  rmSync(app.path('Android wallet.preflight'));
  await app.restart([]);
  await app.page.getByRole('heading', { name: 'Recent' }).waitFor();
}

/** Starts with a workspace in which `bytes` stand at a place where they do not belong. */
async function openChanged(app: RunningApp, name: string, bytes: Buffer, at: number) {
  const file = newWorkspace(app, name);
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
  await app.restart([file]);
  await app.page.getByRole('heading', { name: /^This workspace/ }).waitFor();
}

/** Takes the file of an open workspace away. */
async function loseFile(app: RunningApp): Promise<void> {
  const file = newWorkspace(app, 'Ledger');
  await app.restart([file]);
  await new ShellPage(app).sidebar.waitFor();
  rmSync(file);
  await app.page.getByRole('dialog', { name: 'This workspace lost its file' }).waitFor();
}

/** A name that is longer than its field takes. */
async function refuseTitle({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /\d d/ }).first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ledger export '.repeat(20));
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: /Messages/ }).waitFor();
}
