import { dialog } from 'electron';
import type { AppWindow } from './app-window.ts';
import { BUNDLE_URL } from './bundle-path.ts';
import { closeInOrder } from './closing.ts';
import type { LogFile } from './log-file.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';

/** A page that fails again within this many milliseconds is not loaded once more. */
const TOO_SOON = 10_000;

/** Looks after one window: rest on blur, an orderly end, and a page that fails. */
export function watchWindow(window: AppWindow, workspaces: OpenWorkspaces, log: LogFile): void {
  const { browser } = window;
  browser.on('blur', () => workspaces.checkpoint(window));
  closeInOrder(window, workspaces.close, (error) => log.bug('closing', error));
  let failedAt = 0;
  browser.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const entry = log.bug('window', new Error(`The page is gone: ${reason}`));
    window.listens = false;
    const again = Date.now() - failedAt < TOO_SOON;
    failedAt = Date.now();
    if (!again) void browser.loadURL(BUNDLE_URL);
    else void ask(window, entry);
  });
}

/** Asks whether a page that keeps failing is loaded once more, or its window closed. */
async function ask({ browser }: AppWindow, entry: string): Promise<void> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'error',
    message: 'Preflight cannot show this window.',
    detail: `What you saved is safe. If loading it again does not help, report entry ${entry} of the log.`,
    buttons: ['Load it again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (browser.isDestroyed()) return;
  if (response === 0) await browser.loadURL(BUNDLE_URL);
  else browser.close();
}
