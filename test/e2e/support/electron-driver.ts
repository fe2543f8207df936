import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type { Runtime } from '#dev/runtime.ts';
import { type DialogAnswer, type Driver, type Launch, showsApp } from './driver.ts';

/** Starts the app on Electron itself. */
export async function startOnElectron(runtime: Runtime, { folder, args, env }: Launch): Promise<Driver> {
  const [executablePath, ...before] = runtime.command;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const unseen = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  const electron = await _electron.launch({
    executablePath,
    args: [...before, ...(unseen ? ['--ozone-platform=headless'] : []), folder, ...args],
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
  const child = electron.process();
  if (child.pid === undefined) throw new Error('Electron did not start');
  await electron.evaluate(({ dialog, shell }) => {
    const laid: DialogAnswer[] = [];
    const links: string[] = [];
    Object.assign(globalThis, { laid, links });
    const next = () => {
      if (laid.length === 0) throw new Error('No answer was laid ready for a dialog');
      return laid.shift() ?? null;
    };
    dialog.showOpenDialog = async () => {
      const paths = next() as string[] | null;
      return { canceled: paths === null, filePaths: paths ?? [] };
    };
    dialog.showSaveDialog = async () => {
      const path = next() as string | null;
      return { canceled: path === null, filePath: path ?? '' };
    };
    dialog.showMessageBox = async () => ({ response: next() as number, checkboxChecked: false });
    shell.openExternal = async (url) => void links.push(url);
  });
  return {
    pid: child.pid,
    exited: once(child, 'exit').then(([code]): number | null => code),
    pages: () => electron.windows().filter(showsApp),
    onPage(callback) {
      for (const page of electron.windows()) callback(page);
      electron.on('window', callback);
    },
    answerNextDialog: (answer) =>
      electron.evaluate((_, value) => {
        (globalThis as unknown as { laid: unknown[] }).laid.push(value);
      }, answer),
    openedLinks: () =>
      electron.evaluate(() => (globalThis as unknown as { links: string[] }).links),
    pickMenu: (path) =>
      electron.evaluate(({ Menu, BrowserWindow }, labels) => {
        let menu = Menu.getApplicationMenu();
        for (const label of labels.slice(0, -1))
          menu = menu?.items.find((item) => item.label === label)?.submenu ?? null;
        const item = menu?.items.find(({ label }) => label === labels.at(-1));
        if (!item) throw new Error(`There is no menu item ${labels.join(' › ')}`);
        item.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined, undefined);
      }, path as string[]),
    emit: (event, ...args) =>
      electron.evaluate(
        ({ app }, [name, rest]) => {
          app.emit(name, { preventDefault: () => undefined }, ...rest);
        },
        [event, args] as const,
      ),
    quit: () => electron.evaluate(({ app }) => app.quit()),
  };
}
