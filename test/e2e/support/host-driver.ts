import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import type { Order, Outcome, Report } from '#dev/chromium-host/host.ts';
import { connect } from '#dev/chromium-host/launch.ts';
import type { Runtime } from '#dev/runtime.ts';
import { drive, type Evaluate } from './drive.ts';
import { type Driver, type Launch, showsApp } from './driver.ts';

/** A running Chromium host, and the hold a program has on it. */
export interface RunningHost {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly evaluate: Evaluate;
  /** Where its Chromium can be reached, once it has one. */
  readonly devtools: Promise<string>;
  /** Its windows, once it has one. */
  windows(): Promise<BrowserContext>;
}

/** Starts an app on the Chromium host. */
export function forkHost(runtime: Runtime, { folder, args, env }: Launch): RunningHost {
  const [executable, host = ''] = runtime.command;
  const child = fork(host, [folder, '--remote-debugging-port=0', ...args], {
    ...{ execPath: executable, execArgv: [], env: { ...env, ...runtime.env } },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(([code]): number | null => code);
  const heard = <T extends Report>(isIt: (report: Report) => report is T): Promise<T> =>
    new Promise((resolve, reject) => {
      const listen = (report: Report) => {
        if (!isIt(report)) return;
        child.off('message', listen);
        resolve(report);
      };
      child.on('message', listen);
      void exited.then((code) => reject(new Error(`The host left with ${code}`)));
    });
  const devtools = heard((report) => 'devtools' in report).then((report) => report.devtools);
  // Nobody need wait for the browser of an app that leaves at once.
  devtools.catch(() => null);
  let orders = 0;
  const evaluate: Evaluate = async (run, arg) => {
    const id = ++orders;
    const done = heard((report): report is Outcome => 'id' in report && report.id === id);
    child.send({ id, source: String(run), arg } satisfies Order);
    const { value, error } = await done;
    if (error !== undefined) throw new Error(error);
    return value as never;
  };
  return {
    ...{ child, exited, devtools, evaluate },
    async windows() {
      const [context] = (await connect(await devtools)).contexts();
      if (!context) throw new Error('Chromium shows no windows');
      return context;
    },
  };
}

/** Starts the app on the Chromium host and takes hold of its windows over Chromium's own debugger. */
export async function startOnHost(runtime: Runtime, launch: Launch): Promise<Driver> {
  const headless = launch.env.PREFLIGHT_HEADED ? '' : '1';
  const env = { PREFLIGHT_HEADLESS: headless, ...launch.env };
  const { child, exited, evaluate, windows } = forkHost(runtime, { ...launch, env });
  child.stdout?.pipe(process.stdout);
  const context = await windows();
  const pages = () => context.pages().filter(showsApp);
  // Chromium may outlive the host; the windows must not.
  const left = exited.then(async (code) => {
    await Promise.all(pages().map((page) => page.isClosed() || page.waitForEvent('close')));
    await context.browser()?.close();
    return code;
  });
  if (child.pid === undefined) throw new Error('The host did not start');
  return {
    ...{ pid: child.pid, exited: left, pages },
    onPage(callback) {
      for (const page of context.pages()) callback(page);
      context.on('page', callback);
    },
    ...(await drive(evaluate)),
  };
}
