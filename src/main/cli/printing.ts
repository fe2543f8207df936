import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintPages } from '#main/exchange/print-pages.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';

const LONGEST = 120_000;
const commandLine = z.array(z.string()).min(1);

/**
 * Prints by starting the window runtime hidden. `runtime` is its command line as a JSON array;
 * `null` is the packaged app itself, if this is one.
 */
export function printByRuntime(runtime: string | null): PrintPages {
  const command = runtimeCommand(runtime);
  return async (html) => {
    if (command === null) return fail(appError('export-no-runtime', {}));
    const folder = await mkdtemp(join(tmpdir(), 'preflight-print-'));
    try {
      const page = join(folder, 'page.html');
      const pdf = join(folder, 'page.pdf');
      await writeFile(page, html);
      const printed = await start([...command, '--print-pdf', page, pdf, ...headless()], folder);
      return printed.ok ? ok(await readFile(pdf)) : printed;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function runtimeCommand(runtime: string | null): readonly string[] | null {
  if (runtime !== null) return commandLine.parse(JSON.parse(runtime));
  return process.versions.electron === undefined ? null : [process.execPath];
}

const headless = (): string[] =>
  process.platform === 'linux' ? ['--ozone-platform=headless'] : [];

function start([program = '', ...args]: readonly string[], folder: string): Promise<Result<void>> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, [...args, `--user-data-dir=${join(folder, 'profile')}`], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LONGEST,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  return new Promise((resolve) => {
    const failed = (reason: string) => resolve(fail(appError('export-print-failed', { reason })));
    child.on('error', (error) => failed(error.message));
    child.on('close', (code) => {
      if (code === 0) resolve(ok(undefined));
      else failed(said.trim().split('\n').at(-1) || `the runtime ended with code ${code}`);
    });
  });
}
