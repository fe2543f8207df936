import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliWorld } from '#test/support/cli-world.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const LONG = `${'ü'.repeat(124)}.preflight`;
const WORDS = /^preflight: The name ü{60}… is too long for a file\. Choose a shorter one\.$/;

describe('a name that is too long for a file', () => {
  it.each([
    ['new', '--workspace', LONG],
    ['new', '--sample', '--workspace', 'ü'.repeat(124)],
    ['releases', '--workspace', LONG],
    ['release', '1.0', '--workspace', LONG],
    ['check', '--workspace', LONG],
    ['import', 'jira.csv', '--workspace', LONG],
    ['import', 'ü'.repeat(130), '--workspace', 'Payments'],
    ['cadence', 'ü'.repeat(130), '--workspace', 'Payments'],
  ])('is said so: %s %s %s', async (...argv) => {
    await cli.run('new', '--workspace', 'Payments');
    writeFileSync(cli.path('jira.csv'), 'Summary,Issue key\nPay,PAY-1\n');
    const before = readdirSync(cli.folder);
    const { code, said, out } = await cli.run(...argv);
    expect(code).toBe(2);
    expect(said).toMatch(WORDS);
    expect(out).toBe('');
    expect(readdirSync(cli.folder)).toEqual(before);
  });

  it('is one that leaves no room for the names of the files beside it', async () => {
    const { code, said } = await cli.run('new', '--workspace', `${'n'.repeat(239)}.preflight`);
    expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining('is too long') });

    await cli.run('new', '--workspace', 'Payments');
    renameSync(cli.path('Payments.preflight'), cli.path('n'.repeat(250)));
    const opened = await cli.run('release', '1.0', '--workspace', 'n'.repeat(250));
    expect(opened).toMatchObject({ code: 2, said: expect.stringContaining('is too long') });
  });
});

it('a workspace may have the longest name that leaves room for the files beside it', async () => {
  const longest = `${'n'.repeat(237)}.preflight`;
  expect(await cli.run('new', '--workspace', longest)).toMatchObject({ code: 0, said: '' });
  expect(await cli.run('release', '1.0', '--workspace', longest)).toMatchObject({ code: 0 });
  expect(readdirSync(cli.folder)).toEqual([longest]);
});
