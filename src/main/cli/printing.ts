import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintPages } from '#main/exchange/print-pages.ts';
import { whyUnwritten } from '#main/exchange/write-file.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';

const LONGEST = 120_000;
const commandLine = z.array(z.string().min(1)).min(1);

/**
 * Prints by starting the window runtime hidden. `runtime` is its command line as a JSON array;
 * `null` is the packaged app itself, if this is one.
 */
export function printByRuntime(runtime: string | null): PrintPages {
  return async (html) => {
    const command = runtimeCommand(runtime);
    if (!command.ok) return command;
    try {
      return await printIn(await mkdtemp(join(tmpdir(), 'preflight-print-')), command.value, html);
    } catch (error) {
      const reason = `their temporary copy in ${tmpdir()} failed, for ${whyUnwritten(error)}`;
      return fail(appError('export-print-failed', { reason }));
    }
  };
}

async function printIn(folder: string, command: readonly string[], html: string) {
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    await writeFile(page, html);
    const printed = await start([...command, '--print-pdf', page, pdf, ...headless()], folder);
    return printed.ok ? ok(await readFile(pdf)) : printed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runtimeCommand(runtime: string | null): Result<readonly string[]> {
  if (runtime !== null) {
    const command = commandLine.safeParse(parsed(runtime));
    return command.success ? ok(command.data) : fail(appError('export-runtime-unclear', {}));
  }
  if (process.versions.electron === undefined) return fail(appError('export-no-runtime', {}));
  return ok([process.execPath]);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
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
      else failed(said.trim().split('\n').at(-1) || endOf(code));
    });
  });
}

const endOf = (code: number | null): string =>
  code === null
    ? 'the runtime was ended before it was done'
    : `the runtime ended with code ${code}`;
