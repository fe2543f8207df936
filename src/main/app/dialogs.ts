import { existsSync } from 'node:fs';
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
export async function chooseNewWorkspace(
  window: AppWindow,
  title: string,
  name: string,
): Promise<string | null> {
  const path = await choosePlace(window, title, `${name}${WORKSPACE_ENDING}`, [workspaces]);
  return path === null ? null : withEnding(path, WORKSPACE_ENDING);
}

const KINDS: Readonly<Record<string, string>> = {
  ics: 'iCalendar',
  md: 'Markdown',
  pdf: 'PDF document',
};

/**
 * Where a document shall lie; `null` if nowhere. `name` is a safe file name with its ending. What lies
 * there already is replaced only where the person said so.
 */
export async function chooseDocument(window: AppWindow, name: string): Promise<string | null> {
  const ending = extname(name).slice(1);
  const filters = [{ name: KINDS[ending] ?? ending, extensions: [ending] }];
  const typed = await choosePlace(window, 'Export', name, filters);
  if (typed === null) return null;
  const path = withEnding(typed, extname(name));
  // The system asked about the name as it was typed.
  const isAsked = path === typed || !existsSync(path);
  return isAsked || (await mayReplace(window, path)) ? path : null;
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

async function choosePlace(
  { browser }: AppWindow,
  title: string,
  name: string,
  filters: FileFilter[],
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(browser, {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Dialogs of some desktops leave the ending to the person; a file gets the one it needs. */
const withEnding = (path: string, ending: string): string =>
  basename(path).toLowerCase().endsWith(ending.toLowerCase()) ? path : `${path}${ending}`;

async function mayReplace({ browser }: AppWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: `${basename(path)} exists already`,
    detail: 'Replacing it loses what is in it now.',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
