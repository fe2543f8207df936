import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import type { Order, Report } from '#dev/chromium-host/remote.ts';
import type { Runtime } from '#dev/runtime.ts';
import { type Driver, type Launch, showsApp } from './driver.ts';

/** Starts the app on the Chromium host and takes hold of its windows over Chromium's own debugger. */
export async function startOnHost(runtime: Runtime, { folder, args, env }: Launch): Promise<Driver> {
  const [executable, host = ''] = runtime.command;
  const child = fork(host, [folder, '--remote-debugging-port=0', ...args], {
    execPath: executable,
    env: { PREFLIGHT_HEADLESS: env.PREFLIGHT_HEADED ? '' : '1', ...env, ...runtime.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(([code]): number | null => code);
  const links: string[] = [];
  const devtools = await new Promise<string>((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.said === 'devtools') resolve(report.url);
      else if (report.said === 'openExternal') links.push(report.url);
    });
    void exited.then((code) =>
      reject(new Error(`The app left with ${code} before it had a window`)),
    );
  });
  const browser = await chromium.connectOverCDP(devtools, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context || child.pid === undefined) throw new Error('Chromium shows no windows');
  const give = (order: Order) =>
    new Promise<void>((resolve, reject) => {
      child.send(order, (error) => (error ? reject(error) : resolve()));
    });
  return {
    pid: child.pid,
    exited,
    pages: () => context.pages().filter(showsApp),
    onPage(callback) {
      for (const page of context.pages()) callback(page);
      context.on('page', callback);
    },
    answerNextDialog: (value) => give({ do: 'answer', value }),
    openedLinks: async () => links,
    pickMenu: (path) => give({ do: 'click', path: [...path] }),
    emit: (event, ...args) => give({ do: 'emit', event, args: [...args] }),
    quit: () => give({ do: 'quit' }),
  };
}
