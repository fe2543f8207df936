import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MOST_BYTES } from '#main/exchange/csv/read-text.ts';
import { keepImports } from '#main/exchange/imports.ts';
import { startWorker } from '#main/worker/task-worker.ts';
import { keepIncomingFiles } from './incoming-files.ts';
import { openLogFile } from './log-file.ts';
import { keepWorkspaces } from './open-workspaces.ts';
import { waysToOpen } from './opening.ts';
import type { OwnPaths } from './paths.ts';
import { openPreferences } from './preference-file.ts';
import { createPrinter } from './printer.ts';
import type { Shell } from './shell.ts';
import { surroundings } from './surroundings.ts';
import { watchWindow } from './watch-window.ts';
import { keepWindows } from './windows.ts';

/** Puts the app together. `out` is the folder of the built programs. */
export function assemble(paths: OwnPaths, out: string): Shell {
  const log = openLogFile(paths.log, surroundings);
  const preferences = openPreferences(paths.preferences, (error) => log.bug('preferences', error));
  const worker = pathToFileURL(join(out, 'main', 'worker.js'));
  const imports = keepImports(() => startWorker(worker), surroundings);
  const workspaces = keepWorkspaces(paths.backups, log, imports.leave);
  const windows = keepWindows(preferences, join(out, 'preload', 'index.cjs'), (window) =>
    watchWindow(window, workspaces, log),
  );
  const incoming = keepIncomingFiles(paths.incoming, MOST_BYTES);
  incoming.clear();
  return {
    log,
    preferences,
    workspaces,
    windows,
    incoming,
    opening: waysToOpen({ ...paths, windows, workspaces, preferences }),
    imports,
    printer: createPrinter(),
  };
}
