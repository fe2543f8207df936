import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { hostToTest } from '#dev/runtime.ts';
import { forkHost, type RunningHost } from '#test/e2e/support/host-driver.ts';

/** A running host and all it says. */
export interface Host extends RunningHost {
  readonly output: Promise<string>;
  /** Starts it once more with the same data; the exit code of that. */
  again(arg: string): Promise<number | null>;
  kill(): Promise<void>;
}

/** Starts one of the little apps beside this file on the host, headless; `more` is added to its environment. */
export function startHost(name: string, more: NodeJS.ProcessEnv = {}): Host {
  const runtime = hostToTest();
  if (!runtime) throw new Error('There is no Chromium here');
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const start = (...args: string[]) =>
    forkHost(runtime, {
      folder: join(import.meta.dirname, name),
      args: [`--user-data-dir=${join(folder, 'data')}`, ...args],
      env: { ...process.env, PREFLIGHT_HEADLESS: '1', TMPDIR: folder, ...more },
    });
  const host = start();
  const { child, exited } = host;
  return {
    ...host,
    output: child.stdout ? text(child.stdout) : Promise.resolve(''),
    again: (arg) => start(arg).exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
