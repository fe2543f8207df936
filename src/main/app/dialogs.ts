import { basename, extname, join } from 'node:path';
import { app, dialog, type FileFilter } from 'electron';
import type { AppWindow } from './app-window.ts';
import { WORKSPACE_ENDING } from './arguments.ts';

const workspaces: FileFilter = { name: 'Preflight workspace', extensions: ['preflight'] };
const everything: FileFilter = { name: 'All files', extensions: ['*'] };

/** An existing workspace the person picks; `null` if none. Paths stay in main. */
export const chooseWorkspace = (window: AppWindow): Promise<string | null> =>
  pick(window, 'Open workspace', [workspaces, everything]);

/** An export of a tracker, or a calendar, that the person picks; `null` if none. */
export const chooseImport = (window: AppWindow): Promise<string | null> =>
  pick(window, 'Import', [
    { name: 'CSV or iCalendar', extensions: ['csv', 'txt', 'ics'] },
    everything,
  ]);

/** Where a new workspace, or a copy of one, shall lie; `null` if nowhere. */
export function chooseNewWorkspace(
  window: AppWindow,
  title: string,
  name: string,
): Promise<string | null> {
  return place(window, title, `${name}${WORKSPACE_ENDING}`, [workspaces]);
}

const KINDS: Readonly<Record<string, string>> = {
  ics: 'iCalendar',
  md: 'Markdown',
  pdf: 'PDF document',
};

/** Where a document shall lie; `null` if nowhere. `name` is a safe file name with its ending. */
export function chooseDocument(window: AppWindow, name: string): Promise<string | null> {
  const ending = extname(name).slice(1);
  return place(window, 'Export', name, [{ name: KINDS[ending] ?? ending, extensions: [ending] }]);
}

async function pick(
  { browser }: AppWindow,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(browser, {
    title,
    filters,
    properties: ['openFile'],
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function place(
  { browser }: AppWindow,
  title: string,
  name: string,
  filters: FileFilter[],
): Promise<string | null> {
  const defaultPath = join(app.getPath('documents'), name);
  const answer = await dialog.showSaveDialog(browser, {
    title,
    defaultPath,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return null;
  return withEnding(answer.filePath, extname(name));
}

/** Dialogs of some desktops leave the ending to the person; a file gets the one it needs. */
const withEnding = (path: string, ending: string): string =>
  basename(path).toLowerCase().endsWith(ending.toLowerCase()) ? path : `${path}${ending}`;
