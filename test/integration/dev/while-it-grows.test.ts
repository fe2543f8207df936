import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runWhileItGrows } from '#dev/while-it-grows.ts';

/** Runs a script, given as text, that may write into its argument; a minute would be too long for any. */
function run(script: string, patience: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-grows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return runWhileItGrows(['-e', script, folder], { folders: [folder], patience });
}

const WRITING = `
  const { appendFileSync, mkdirSync } = require('node:fs');
  const folder = process.argv[1] + '/below';
  mkdirSync(folder);
  const until = Date.now() + 2500;
  const timer = setInterval(() => {
    appendFileSync(folder + '/part', 'bytes');
    if (Date.now() > until) clearInterval(timer);
  }, 20);`;

it('lets a script run for as long as it writes', async () => {
  expect(await run(WRITING, 1000)).toBe(true);
});

it('ends a script of which nothing comes', async () => {
  expect(await run('setInterval(() => undefined, 1000)', 100)).toBe(false);
});

it('tells a script that fails', async () => {
  expect(await run('process.exit(1)', 60_000)).toBe(false);
});
