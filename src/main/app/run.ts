import { join } from 'node:path';
import { ipcMain, nativeTheme, protocol, session } from 'electron';
import { handlersOf } from '#main/ipc/handlers/index.ts';
import { registerChannels } from '#main/ipc/register.ts';
import { z } from '#shared/lib/zod.ts';
import { bringForward } from './app-window.ts';
import { assemble } from './assemble.ts';
import { denyDownloads } from './downloads.ts';
import { watchLife } from './lifecycle.ts';
import { installMenus } from './menu.ts';
import { cutNetwork } from './network.ts';
import type { OwnPaths } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { serveBundle } from './protocol.ts';
import type { Shell } from './shell.ts';

/** What somebody who starts the app wants to see; a second start hands it to the first. */
const wishSchema = z.object({ file: z.string().nullable(), sample: z.boolean() });
export type Wish = z.infer<typeof wishSchema>;

const NONE: Wish = { file: null, sample: false };

/**
 * Runs the app, which is ready, and shows what it was started for: `early`, asked for in the
 * meantime, or else `wish`. The answer shows what is asked for later.
 */
export function run(
  paths: OwnPaths,
  out: string,
  wish: Wish,
  early: readonly unknown[],
): (later: unknown) => void {
  const shell = begin(paths, out);
  const asked = [wish, ...early.map(wishOf)].filter(({ file, sample }) => file !== null || sample);
  for (const each of asked.length > 0 ? asked : [wish]) fulfil(shell, each);
  return (later) => fulfil(shell, wishOf(later));
}

/** What another process said; no wish where it makes no sense. */
const wishOf = (said: unknown): Wish => wishSchema.safeParse(said).data ?? NONE;

/** Everything that has to stand before the first window. */
function begin(paths: OwnPaths, out: string): Shell {
  denyPermissions(session.defaultSession);
  cutNetwork(session.defaultSession);
  denyDownloads(session.defaultSession);
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
