import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '#dev/runtime.ts';
import { commandLine } from './support/command-line.ts';

/** Runs the built command line while nobody reads what it says on standard error; its exit code. */
async function unread(...args: string[]): Promise<number> {
  const home = test.info().outputPath('unread');
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
    env: { ...process.env, PREFLIGHT_USER_DATA: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect(existsSync(join(home, 'logs')), 'a bug was logged').toBe(false);
  return code;
}

const releasesIn = (file: string) =>
  JSON.parse(commandLine('releases', '--workspace', file, '--json')) as { items: number }[];

test('messages that nobody reads change neither what a command does nor its exit code', async () => {
  const file = test.info().outputPath('Payments.preflight');
  commandLine('new', '--workspace', file);
  expect(await unread('release', '8.8.0', '--workspace', file)).toBe(0);
  expect(releasesIn(file)).toHaveLength(1);

  const csv = test.info().outputPath('jira.csv');
  const rows = Array.from({ length: 10_000 }, (_, i) => `PAY-${i + 1},Pay ${i + 1},4.2.0`);
  writeFileSync(csv, ['Issue key,Summary,Fix versions', ...rows, ''].join('\n'));
  expect(await unread('import', csv, '--workspace', file)).toBe(0);
  expect(releasesIn(file).map(({ items }) => items)).toContain(10_000);
  expect(await unread('release', '8.8.0', '--zone', 'nowhere', '--workspace', file)).toBe(2);
});
