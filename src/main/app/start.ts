import { app, dialog } from 'electron';
import type { WindowArguments } from './arguments.ts';
import type { OwnPaths } from './paths.ts';
import type { Wish } from './run.ts';

/**
 * Starts the app with its windows, or, where it runs already, hands over what was asked for and
 * goes. `out` is the folder of the built programs. Most of the program is read while the runtime
 * gets ready, so nothing of it may be imported here.
 */
export function startWindows(args: WindowArguments, paths: OwnPaths, out: string): void {
  const wish: Wish = { file: args.file, sample: args.sample };
  if (!app.requestSingleInstanceLock(wish)) {
    app.quit();
    return;
  }
  const early: unknown[] = [];
  let grant = (later: unknown): void => void early.push(later);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    grant({ file, sample: false });
  });
  app.on('second-instance', (_event, _argv, _folder, data) => grant(data));
  Promise.all([import('./run.ts'), app.whenReady()])
    .then(([{ run }]) => {
      grant = run(paths, out, wish, early);
    })
    .catch(giveUp);
}

/** Without its ground the app cannot stand, so it says why and goes. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Preflight could not start', error instanceof Error ? error.message : '');
  app.exit(1);
}
