import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Order, Report } from '#dev/chromium-host/remote.ts';
import { hostToTest } from '#dev/runtime.ts';

/** A running host and all it says. */
export interface Host {
  readonly folder: string;
  readonly output: Promise<string>;
  readonly exited: Promise<number | null>;
  readonly reports: Report[];
  report(said: Report['said']): Promise<Report>;
  give(order: Order): void;
  /** Starts it once more with the same data; the exit code of that. */
  again(arg: string): Promise<number | null>;
  kill(): Promise<void>;
}

const env = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...runtime?.env,
  ...{ PREFLIGHT_HEADLESS: '1', TMPDIR: folder },
});
const runtime = hostToTest();

/** Starts one of the little apps beside this file on the host, headless. */
export function startHost(name: string): Host {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const args = [join(import.meta.dirname, name), `--user-data-dir=${join(folder, 'data')}`];
  const start = (more: string, stdio: 'pipe' | 'inherit') =>
    fork(runtime?.command[1] ?? '', [...args, more], {
      ...{ env: env(folder), execArgv: [] },
      stdio: ['ignore', stdio, 'inherit', 'ipc'],
    });
  const child = start('--remote-debugging-port=0', 'pipe');
  const exited = once(child, 'exit').then(([code]): number | null => code);
  const reports: Report[] = [];
  child.on('message', (report: Report) => reports.push(report));
  return {
    ...{ folder, exited, reports },
    output: child.stdout ? text(child.stdout) : Promise.resolve(''),
    async report(said) {
      for (;;) {
        const known = reports.find((report) => report.said === said);
        if (known) return known;
        await Promise.race([once(child, 'message'), once(child, 'exit')]);
        if (child.exitCode !== null) throw new Error(`The host left with ${child.exitCode}`);
      }
    },
    give: (order) => void child.send(order),
    again: (arg) => once(start(arg, 'inherit'), 'exit').then(([code]) => code),
    async kill() {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
