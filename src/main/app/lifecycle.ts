import { app, powerMonitor } from 'electron';
import { appError } from '#shared/errors/catalogue.ts';
import { tell } from './app-window.ts';
import type { Shell } from './shell.ts';

/** Looks after what happens to the whole app: sleep, the last window, quitting, and bugs. */
export function watchLife({ windows, workspaces, incoming, log }: Shell): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  // A window that is still being put to rest holds quitting up, so it is asked for again.
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.open();
  });
  app.on('will-quit', () => incoming.clear());
  powerMonitor.on('suspend', () => workspaces.checkpointAll());

  const bug = (error: unknown) => {
    const trouble = appError('unexpected', { entry: log.bug('main', error) });
    const front = windows.front();
    if (front) tell(front, 'trouble', trouble);
  };
  process.on('uncaughtException', bug);
  process.on('unhandledRejection', bug);
}
