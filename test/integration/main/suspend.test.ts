import { statSync } from 'node:fs';
import { join } from 'node:path';
import { powerMonitor } from 'electron';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AppWindow } from '#main/app/app-window.ts';
import { watchLife } from '#main/app/lifecycle.ts';
import { openLogFile } from '#main/app/log-file.ts';
import { keepWorkspaces } from '#main/app/open-workspaces.ts';
import type { Shell } from '#main/app/shell.ts';
import { insert } from '#shared/domain/model/change.ts';
import { aPerson } from '#test/support/builders.ts';
import {
  temporaryFolder,
  testSurroundings,
  workspaceWith,
  write,
} from '#test/support/workspaces.ts';

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  const events = { app: new EventEmitter(), powerMonitor: new EventEmitter() };
  return { ...events, BrowserWindow: EventEmitter, nativeTheme: {}, screen: {} };
});

/** A window of which nobody sees anything. */
const unseenWindow = () =>
  ({
    browser: { isDestroyed: () => true },
    listens: false,
    unheard: [],
    opening: Promise.resolve(null),
    flushed: null,
  }) as unknown as AppWindow;

it('before the machine sleeps, every open workspace is one file at rest', () => {
  const folder = temporaryFolder();
  const log = openLogFile(join(folder, 'log'), testSurroundings());
  const workspaces = keepWorkspaces(join(folder, 'Backups'), log, async () => undefined);
  watchLife({ workspaces, windows: { all: () => [] }, log } as unknown as Shell);
  const open = [workspaceWith(), workspaceWith()];
  for (const workspace of open) {
    const window = unseenWindow();
    workspaces.show(window, workspace, []);
    onTestFinished(() => workspaces.close(window));
    write(workspace, 'Add Ben', [insert('people', aPerson({ id: 'ben', name: 'Ben' }))]);
  }
  const logSizes = () => open.map(({ file }) => statSync(`${file}-wal`).size);
  expect(logSizes().every((size) => size > 0)).toBe(true);
  powerMonitor.emit('suspend');
  expect(logSizes()).toEqual([0, 0]);
});
