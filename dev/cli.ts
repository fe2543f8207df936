import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime, root } from './runtime.ts';

/** Runs the built command line as it is, and tells it what can print a PDF here. */
function run(args: readonly string[]): number {
  const built = join(root, 'out/main/cli.js');
  if (!existsSync(built)) {
    console.error('The command line is not built yet: run npm run build first.');
    return 2;
  }
  const runtime = findRuntime();
  const printer = runtime && JSON.stringify([...runtime.command, root]);
  const env = {
    ...process.env,
    ...runtime?.env,
    PREFLIGHT_HEADLESS: '1',
    ...(printer === null ? {} : { PREFLIGHT_RUNTIME: printer }),
  };
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const done = spawnSync(process.execPath, [built, ...args], { env, cwd, stdio: 'inherit' });
  return done.status ?? 2;
}

process.exitCode = run(process.argv.slice(2));
