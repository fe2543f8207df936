import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliWorld } from '#test/support/cli-world.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const W = ['--workspace', 'Payments.preflight'];

/** The tables that have a column for a zone. */
const ZONED = ['deployments', 'settings', 'freezes', 'people', 'cadences'];

function spoil(...tables: string[]): void {
  const db = new Database(cli.path('Payments.preflight'));
  for (const table of tables) {
    const { changes } = db.prepare(`UPDATE ${table} SET zone = 'Mars/Base'`).run();
    expect(changes, table).toBeGreaterThan(0);
  }
  db.close();
}

/** The zones that the tables hold, each with one value. */
function zonesIn(...tables: string[]): unknown[] {
  const db = new Database(cli.path('Payments.preflight'), { readonly: true });
  const zones = tables.map((table) =>
    db.prepare(`SELECT DISTINCT zone FROM ${table}`).pluck().all(),
  );
  db.close();
  return zones.flat();
}

const OF = ['--release', '4.3.0'];

const CALLS = [
  ['releases', ...W],
  ['releases', ...W, '--json'],
  ['release', '4.3.0', ...W, '--product', 'PAY', '--date', '2027-03-09'],
  ['check', ...W],
  ['check', ...W, ...OF, '--json'],
  ['move', '4.3.0', ...W, '--to', '2027-03-10'],
  ['export', 'runbook', ...W, ...OF, '--out', '-'],
  ['export', 'notes', ...W, ...OF, '--out', '-'],
  ['export', 'checklist', ...W, ...OF, '--out', '-'],
  ['export', 'calendar', ...W, '--format', 'ics', '--out', '-'],
  ['export', 'calendar', ...W, '--format', 'md', '--out', '-'],
];

describe.each([...ZONED.map((table) => [table]), ZONED])('an unknown zone in %s', (...tables) => {
  it('keeps no command from its work, and stays as it is', async () => {
    await cli.run('new', ...W, '--sample', '--as', 'Mara');
    spoil(...tables);
    for (const call of CALLS) {
      const { code, said } = await cli.run(...call);
      expect([0, 1], `${call.join(' ')}: ${said}`).toContain(code);
    }
    expect(zonesIn(...tables)).toEqual(tables.map(() => 'Mars/Base'));
  });
});

it('is said on standard error, whatever is asked, and in what is written', async () => {
  await cli.run('new', ...W, '--sample', '--as', 'Mara');
  spoil('deployments');
  const words = 'preflight: The time zone Mars/Base is not known on this computer';
  for (const call of CALLS) {
    const { said } = await cli.run(...call);
    expect(said, call.join(' ')).toContain(words);
  }
  const { out } = await cli.run('export', 'runbook', ...W, ...OF, '--out', '-');
  expect(out).toContain('Mars/Base (unknown, taken as UTC)');
  const { out: found } = await cli.run('check', ...W, ...OF, '--json');
  expect(found).toContain('zone-unknown');
});
