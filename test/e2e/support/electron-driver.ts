import { once } from 'node:events';
import { _electron } from '@playwright/test';
import type { Runtime } from '#dev/runtime.ts';
import { drive, type Evaluate } from './drive.ts';
import { type Driver, type Launch, showsApp } from './driver.ts';

/** Starts the app on Electron itself. */
export async function startOnElectron(
  runtime: Runtime,
  { folder, args, env }: Launch,
): Promise<Driver> {
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
  const evaluate = electron.evaluate.bind(electron) as unknown as Evaluate;
  return {
    pid: child.pid,
    exited: once(child, 'exit').then(([code]): number | null => code),
    pages: () => electron.windows().filter(showsApp),
    onPage(callback) {
      for (const page of electron.windows()) callback(page);
      electron.on('window', callback);
    },
    ...(await drive(evaluate)),
  };
}
