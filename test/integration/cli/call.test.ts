import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkspace } from '#main/workspace/index.ts';
import type { CliWorld } from '#test/support/cli-world.ts';
import { EVERYDAY, paymentsCli, paymentsIn, W } from '#test/support/payments-cli.ts';
import { must } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(async () => {
  cli = await paymentsCli();
});
afterEach(() => cli.dispose());

const ICS = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Year end'],
  ...['DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20270101', 'END:VEVENT', 'END:VCALENDAR'],
].join('\r\n');

const workspace = () => paymentsIn(cli);
const lastEntry = () => must(workspace().log({ before: null, most: 1 }))[0];

it.each([
  ['new', 'more', '--workspace', 'Other'],
  ['import', 'jira.csv', 'more', ...W],
  ['import', 'team.ics', 'more', '--as', 'freezes', ...W],
  ['release', '1.0', 'more', ...W],
  ['releases', 'more', ...W],
  ['move', '1.0', 'more', '--to', '2026-12-11', ...W],
  ['cadence', 'pay.json', 'more', ...W],
  ['export', 'runbook', 'more', '--release', '1.0', '--out', 'x.md', ...W],
  ['export', 'calendar', 'more', '--out', 'x.md', ...W],
  ['check', 'more', ...W],
  ['--version', 'more'],
])('%s refuses a word too many', async (...argv) => {
  const { seq } = workspace();
  const { code, said, out } = await cli.run(...argv);
  expect(code).toBe(2);
  expect(said).toMatch(/takes no “more”|needs one/);
  expect(out).toBe('');
  expect(workspace().seq).toBe(seq);
  expect(readdirSync(cli.folder)).toEqual(['Payments.preflight']);
});

it.each([
  ['new', '--workspace', 'Other', '--workspace', 'Another'],
  ['new', '--workspace', 'Other', '--sample', '--sample'],
  ['import', 'jira.csv', '--product', 'PAY', '--product', 'WEB', ...W],
  ['import', 'team.ics', '--as', 'freezes', '--as', 'holidays', ...W],
  ['release', '1.0', '--name', 'a', '--name=a', ...W],
  ['releases', '--json', '--json', ...W],
  ['move', '1.0', '--to', '2026-12-11', '--to', '2026-12-12', ...W],
  ['cadence', 'pay.json', '--horizon', '2027-01-01', '--horizon', '2027-01-01', ...W],
  ['export', 'runbook', '--release', '1.0', '--out', 'x.md', '--out', 'y.md', ...W],
  ['export', 'calendar', '--out', 'x.md', '--from', '2026-01-01', '--from', '2026-01-01', ...W],
  ['check', ...W, ...W],
])('%s refuses an option given twice', async (...argv) => {
  const { seq } = workspace();
  const { code, said, out } = await cli.run(...argv);
  expect(code).toBe(2);
  expect(said).toMatch(/^preflight: --[a-z]+ is given twice\. Try/);
  expect(out).toBe('');
  expect(workspace().seq).toBe(seq);
  expect(readdirSync(cli.folder)).toEqual(['Payments.preflight']);
});

describe('who acts', () => {
  beforeEach(async () => {
    writeFileSync(cli.path('one.csv'), 'Summary,Issue key\nPay,PAY-1\n');
    writeFileSync(cli.path('team.ics'), ICS);
    writeFileSync(cli.path('pay.json'), JSON.stringify(EVERYDAY));
    await cli.run('release', '0.9', ...W, '--date', '2026-12-04');
  });

  it.each([
    ['import', 'one.csv'],
    ['release', '1.0'],
    ['move', '0.9', '--to', '2026-12-07'],
    ['cadence', 'pay.json'],
  ])('is said to %s by --as and by --by alike', async (...argv) => {
    for (const word of ['--by', '--as']) {
      const { code, said } = await cli.run(...argv, ...W, word, 'Ines Novak');
      expect(code, said).toBe(0);
      expect(lastEntry()?.by).toBe('Ines Novak');
    }
  });

  it('is said to new by either', async () => {
    for (const word of ['--by', '--as']) {
      const { code } = await cli.run('new', '--workspace', word.slice(2), word, 'Ines Novak');
      expect(code).toBe(0);
      const { model } = must(readWorkspace(cli.path(`${word.slice(2)}.preflight`)));
      expect([...model.people.values()].map(({ name }) => name)).toEqual(['Ines Novak']);
    }
  });

  it('is said to the import of a calendar by --by, as --as says what it becomes', async () => {
    const as = ['--as', 'freezes', '--by', 'Ines Novak'];
    const { code, said } = await cli.run('import', 'team.ics', ...W, ...as);
    expect(code, said).toBe(0);
    expect(lastEntry()?.by).toBe('Ines Novak');
  });

  it('cannot be two', async () => {
    const both = ['--as', 'Mara Kovač', '--by', 'Ines Novak'];
    const { code, said } = await cli.run('release', '1.0', ...W, ...both);
    expect(code).toBe(2);
    expect(said).toContain('give one of them');
  });
});

it('finds a workspace by its name without the ending, where no file has that name', async () => {
  expect((await cli.run('release', '1.0', '--workspace', 'Payments')).code).toBe(0);
  expect((await cli.run('releases', '--workspace', 'Payments')).out).toContain('1.0');
  writeFileSync(cli.path('Payments'), 'something else');
  const { code, said } = await cli.run('releases', '--workspace', 'Payments');
  expect(code).toBe(2);
  expect(said).toContain('Payments is not a Preflight workspace');
  expect((await cli.run('releases', '--workspace', 'Nothing')).said).toContain('no file Nothing');
});

it('makes no folder that is missing', async () => {
  await cli.run('release', '1.0', ...W);
  const made = await cli.run('new', '--workspace', 'no/such/Other');
  expect(made.code).toBe(2);
  expect(made.said).toContain('there is no folder');
  const out = ['--release', '1.0', '--out', 'no/such/x.md'];
  const exported = await cli.run('export', 'runbook', ...W, ...out);
  expect(exported.code).toBe(2);
  expect(exported.said).toContain('the folder is not there');
  expect(existsSync(cli.path('no'))).toBe(false);
});

it.each([
  ['runbook', ['--release', '1.0', '--format', 'md']],
  ['calendar', ['--format', 'ics']],
])('writes no %s under the name of a workspace', async (what, options) => {
  await cli.run('release', '1.0', ...W);
  const { code, said } = await cli.run('export', what, ...options, '--out', 'New.Preflight', ...W);
  expect(code).toBe(2);
  expect(said).toContain('--out New.Preflight is the name of a workspace');
  expect(readdirSync(cli.folder)).toEqual(['Payments.preflight']);
});

it('clears what is said to be empty', async () => {
  const said = ['--name', 'Ledger', '--goal', 'SAF-T', '--owner', 'Mara Kovač'];
  await cli.run('release', '1.0', ...W, ...said);
  const cleared = await cli.run('release', '1.0', ...W, '--name', '', '--goal', '', '--owner', '');
  expect(cleared.code, cleared.said).toBe(0);
  expect([...workspace().model.releases.values()]).toMatchObject([
    { name: '', goal: '', ownerId: null },
  ]);
});

it('checks the open releases of one product', async () => {
  await cli.run('release', '1.0', ...W);
  const [product] = workspace().model.products.values();
  const one = await cli.run('check', ...W, '--product', product?.key ?? '');
  expect(one.out).toContain('1.0');
  const none = await cli.run('check', ...W, '--product', 'XYZ');
  expect(none.code).toBe(2);
  expect(none.said).toContain('no product XYZ');
});

it('counts what came in without what was refused, all figures alike', async () => {
  const rows = Array.from(
    { length: 1200 },
    (_, i) => `Item ${i},${i < 1150 ? `PAY-${i + 1}` : ''}`,
  );
  writeFileSync(cli.path('many.csv'), ['Summary,Issue key', ...rows].join('\n'));
  const { out } = await cli.run('import', 'many.csv', ...W);
  expect(out).toMatch(
    /^Imported 1,150 rows: 1,150 added, 0 changed, 0 unchanged; 50 refused, 0 missing from the file\.\n/,
  );
  expect(out).toContain('row 1,152, Issue key: It has no key.');
});

it('preflight alone shows on standard error how to ask, as wrong use', async () => {
  const { code, out, said } = await cli.run();
  expect({ code, out }).toEqual({ code: 2, out: '' });
  const { out: usage, code: asked } = await cli.run('--help');
  expect({ asked, usage }).toEqual({ asked: 0, usage: `${said}\n` });
});

it.each([[], ['--dry-run']])(
  'refuses a file of which no row can come in, with %j too',
  async (...more) => {
    writeFileSync(cli.path('none.csv'), 'Summary,Issue key\nPay,\nRefund,\n');
    const { seq } = workspace();
    const { code, out } = await cli.run('import', 'none.csv', ...W, ...more);
    expect(code).toBe(2);
    expect(out).toMatch(/^Nothing to import: no row can come in; 2 refused/);
    expect(workspace().seq).toBe(seq);
  },
);

it('says how a file was read that is not UTF-8, if only for one byte', async () => {
  const text = 'Summary,Issue key\nZahlung für Köln,PAY-1\nM';
  const stray = Buffer.from('ünchen,PAY-2\n', 'latin1');
  writeFileSync(cli.path('one.csv'), Buffer.concat([Buffer.from(text), stray]));
  const { code, out } = await cli.run('import', 'one.csv', ...W);
  expect(code).toBe(0);
  expect(out).toContain('\nRead as Windows-1252: the file is not UTF-8.\n');

  writeFileSync(cli.path('one.csv'), `${text}ünchen,PAY-2\n`);
  expect((await cli.run('import', 'one.csv', ...W)).out).not.toContain('Read as');
});
