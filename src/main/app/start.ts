import { join } from 'node:path';
import { app, dialog, ipcMain, nativeTheme, protocol, session } from 'electron';
import { handlersOf } from '#main/ipc/handlers/index.ts';
import { registerChannels } from '#main/ipc/register.ts';
import { z } from '#shared/lib/zod.ts';
import { bringForward } from './app-window.ts';
import type { WindowArguments } from './arguments.ts';
import { assemble } from './assemble.ts';
import { watchLife } from './lifecycle.ts';
import { installMenus } from './menu.ts';
import { cutNetwork } from './network.ts';
import type { OwnPaths } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { serveBundle } from './protocol.ts';
import type { Shell } from './shell.ts';

/** What a second start hands to the first. */
const laterStart = z.object({ file: z.string().nullable(), sample: z.boolean() });
type Wish = z.infer<typeof laterStart>;

/**
 * Starts the app with its windows, or, where it runs already, hands over what was asked for and
 * goes. `out` is the folder of the built programs.
 */
export function startWindows(args: WindowArguments, paths: OwnPaths, out: string): void {
  const wish: Wish = { file: args.file, sample: args.sample };
  if (!app.requestSingleInstanceLock(wish)) {
    app.quit();
    return;
  }
  const early: Wish[] = [wish];
  let grant = (later: Wish): void => void early.push(later);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    grant({ file, sample: false });
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const later = laterStart.safeParse(data);
    grant(later.data ?? { file: null, sample: false });
  });
  const begin = () => {
    const shell = run(paths, out);
    grant = (later) => fulfil(shell, later);
    const asked = early.filter(({ file, sample }) => file !== null || sample);
    for (const first of asked.length > 0 ? asked : [wish]) grant(first);
  };
  app.whenReady().then(begin).catch(giveUp);
}

/** Without its ground the app cannot stand, so it says why and goes. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Preflight could not start', error instanceof Error ? error.message : '');
  app.exit(1);
}

/** Everything that has to stand before the first window. */
function run(paths: OwnPaths, out: string): Shell {
  denyPermissions(session.defaultSession);
  cutNetwork(session.defaultSession);
  serveBundle(protocol, join(out, 'renderer'));
  const shell = assemble(paths, out);
  nativeTheme.themeSource = shell.preferences.read().theme;
  installMenus(shell.windows);
  registerChannels(ipcMain, handlersOf(shell), { windowOf: shell.windows.of, log: shell.log });
  watchLife(shell);
  return shell;
}

/** Opens what was asked for in a window of its own; without a wish, a window comes forward. */
function fulfil(shell: Shell, { file, sample }: Wish): void {
  const { windows, workspaces, opening } = shell;
  const there = file === null ? (sample ? null : windows.front()) : workspaces.showing(file);
  if (there) {
    bringForward(there);
    return;
  }
  const bare = windows.all().filter((window) => workspaces.of(window) === null);
  const window = windows.open();
  if (file === null && !sample) return;
  const outcome = file === null ? opening.openSample(window) : opening.openFile(file, window);
  window.opening = outcome.then((result) => {
    if (!result.ok || result.value.kind !== 'opened') return result;
    for (const { browser } of bare) browser.close();
    return null;
  });
}
