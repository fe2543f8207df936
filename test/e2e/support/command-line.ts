import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '#dev/runtime.ts';

/** Runs the built command line on preferences of this test's own; what it printed. */
export function commandLine(...args: string[]): string {
  const env = { ...process.env, PREFLIGHT_USER_DATA: test.info().outputPath('cli') };
  const cli = join(root, 'out/main/cli.js');
  const done = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  expect([0, 1], done.stderr).toContain(done.status);
  return done.stdout;
}
