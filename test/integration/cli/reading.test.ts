import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CliWorld } from '#test/support/cli-world.ts';
import { type ReadEvent, readIcs } from '#test/support/read-ics.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const W = ['--workspace', 'Payments.preflight'];

async function made(...more: string[]): Promise<void> {
  const { code, said } = await cli.run('new', ...W, ...more);
  expect(code, said).toBe(0);
}

describe('preflight releases, export and check', () => {
  it('lists releases by date, as a table and as JSON', async () => {
    await made('--sample');
    const { out } = await cli.run('releases', ...W);
    expect(out.split('\n')[0]).toMatch(
      /^version +name +product +status +date +items +points +open$/,
    );
    const rows = JSON.parse((await cli.run('releases', ...W, '--json')).out);
    expect(rows).toContainEqual({
      version: '4.2.0',
      name: 'Ledger export',
      product: 'PAY',
      status: 'in-progress',
      targetDate: '2026-12-11',
      items: expect.any(Number),
      points: expect.any(Number),
      openChecklistItems: expect.any(Number),
    });
  });

  it('exports each document as Markdown, and as a PDF', async () => {
    await made('--sample');
    for (const kind of ['runbook', 'notes', 'checklist']) {
      const call = ['export', kind, ...W, '--release', '4.2.0'];
      const { code, out } = await cli.run(...call, '--out', '-');
      expect(code).toBe(0);
      expect(out).toContain('4.2.0');
      expect((await cli.run(...call, '--out', `${kind}.pdf`)).code).toBe(0);
      expect(readFileSync(cli.path(`${kind}.pdf`), 'utf8')).toBe('%PDF printed');
    }
  });

  it('exports notes that nobody has drafted as a draft, and none that would be empty', async () => {
    await made('--sample');
    const notes = (version: string, ...more: string[]) =>
      cli.run('export', 'notes', ...W, '--release', version, ...more);
    const drafted = await notes('A-9.5', '--out', '-');
    expect(drafted.out).toContain('## New\n\n- Loyalty cards beside payment cards\n');
    expect((await cli.run('release', '4.9.0', ...W, '--product', 'PAY')).code).toBe(0);
    for (const file of ['notes.md', 'notes.pdf']) {
      const { code, said } = await notes('4.9.0', '--out', file);
      expect(code).toBe(2);
      expect(said).toContain('Nothing would stand in the customer notes of 4.9.0');
      expect(existsSync(cli.path(file))).toBe(false);
    }
  });

  it('exports the calendar of all products or of one', async () => {
    await made('--sample');
    const call = ['export', 'calendar', ...W];
    const { events } = readIcs((await cli.run(...call, '--format', 'ics', '--out', '-')).out);
    expect(events.filter(({ category }) => category === 'Release').length).toBeGreaterThan(6);
    const one = ['--product', 'PAY', '--from', '2026-12-01', '--to', '2026-12-31'];
    const markdown = await cli.run(...call, ...one, '--format', 'md', '--out', '-');
    expect(markdown.out).toContain('- **Product:** Payments\n- **Date:** Tue 1 Dec 2026 – Thu 31');
    expect(markdown.out).toMatch(/\| Fri 11 Dec {2,}\| Release {2,}\| 4\.2\.0 /);
    expect((await cli.run(...call, '--out', 'calendar.PDF')).code).toBe(0);
    expect(readFileSync(cli.path('calendar.PDF'), 'utf8')).toBe('%PDF printed');
  });

  it('writes a calendar that a second import brings up to date', async () => {
    await made('--sample');
    const call = ['export', 'calendar', ...W, '--out', 'calendar.ics'];
    const events = async () => {
      expect((await cli.run(...call)).code).toBe(0);
      return readIcs(readFileSync(cli.path('calendar.ics'), 'utf8')).events;
    };
    const before = await events();
    const move = ['release', '4.2.0', ...W, '--product', 'PAY', '--date', '2026-12-18'];
    const { code, said } = await cli.run(...move);
    expect(code, said).toBe(0);
    const after = await events();
    const uids = (list: readonly ReadEvent[]) => new Set(list.map(({ uid }) => uid));
    expect(uids(after)).toEqual(uids(before));
    expect(uids(after).size).toBe(after.length);
    const moved = (list: readonly ReadEvent[]) =>
      list.find(({ summary }) => summary === 'Payments 4.2.0 Ledger export');
    expect(moved(after)?.start).toBe('2026-12-18');
    expect(Number(moved(after)?.sequence)).toBeGreaterThan(Number(moved(before)?.sequence));
  });

  it('writes nowhere where the folder is not there, and says so', async () => {
    await made('--sample');
    const call = ['export', 'runbook', ...W, '--release', '4.2.0', '--out', 'no/such/file.md'];
    const { code, said } = await cli.run(...call);
    expect(code).toBe(2);
    expect(said).toContain('could not be written');
    expect(existsSync(cli.path('no'))).toBe(false);
  });

  it('writes a document over no workspace, its own or another', async () => {
    await made('--sample');
    const before = readFileSync(cli.path('Payments.preflight'));
    writeFileSync(cli.path('misnamed.md'), before);
    for (const [out, why] of [
      ['Payments.preflight', 'is the name of a workspace'],
      ['misnamed.md', 'a workspace has that name'],
    ] as const) {
      const call = ['export', 'runbook', ...W, '--release', '4.2.0', '--out', out];
      const { code, said } = await cli.run(...call, '--format', 'md');
      expect(code).toBe(2);
      expect(said).toContain(why);
      expect(readFileSync(cli.path(out)).equals(before)).toBe(true);
    }
  });

  it('says with its exit code whether a release is clear', async () => {
    await made('--as', 'Mara Kovač');
    await cli.run('release', '9.0.0', ...W, '--goal', 'Later', '--date', '2027-12-10');
    expect((await cli.run('check', ...W, '--release', '9.0.0')).code).toBe(0);
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-04');
    const { code, out } = await cli.run('check', ...W, '--json');
    expect(code).toBe(1);
    const reports = JSON.parse(out);
    expect(reports.map(({ version }: { version: string }) => version)).toEqual(['4.2.0', '9.0.0']);
    expect(reports[0].findings[0]).toMatchObject({ severity: 'blocker', counts: true });
    expect(reports[1].verdict).toBe('go');
  });

  it('checks open releases in the order in which they are listed, undated ones too', async () => {
    await made('--as', 'Mara Kovač');
    for (const version of ['1.10.0', '1.2.0', '1.9.0']) await cli.run('release', version, ...W);
    await cli.run('release', '2.0.0', ...W, '--date', '2027-12-10');
    const versions = async (command: string) =>
      JSON.parse((await cli.run(command, ...W, '--json')).out).map(
        ({ version }: { version: string }) => version,
      );
    expect(await versions('check')).toEqual(['2.0.0', '1.2.0', '1.9.0', '1.10.0']);
    expect(await versions('releases')).toEqual(await versions('check'));
  });

  it('says that there is no release to check', async () => {
    await made('--as', 'Mara Kovač');
    expect(await cli.run('check', ...W)).toEqual({
      code: 0,
      out: '',
      said: 'preflight: There is no open release.',
    });
    const one = await cli.run('check', ...W, '--product', 'pay', '--json');
    expect(one).toEqual({
      code: 0,
      out: '[]\n',
      said: 'preflight: There is no open release in PAY.',
    });
  });

  it('reads without writing: the file stays byte for byte, and nothing lies beside it', async () => {
    await made('--sample');
    const before = readFileSync(cli.path('Payments.preflight'));
    await cli.run('releases', ...W);
    await cli.run('check', ...W);
    expect(readFileSync(cli.path('Payments.preflight')).equals(before)).toBe(true);
    expect(readdirSync(cli.folder)).toEqual(['Payments.preflight']);
  });

  it.each([
    [['check'], '--workspace'],
    [['check', ...W, '--release', '0.0.0'], 'There is no release 0.0.0'],
    [['export', 'poem', ...W, '--release', '4.2.0', '--out', '-'], 'checklist, calendar'],
    [['export', 'notes', ...W, '--release', '4.2.0', '--out', '-', '--to', '2026-12-31'], '--to'],
    [['export', 'notes', ...W, '--release', '4.2.0', '--out', 'x.ics'], '--format md|pdf'],
    [['export', 'runbook', ...W, '--release', '4.2.0', '--out', 'x'], '--format md|pdf'],
    [
      ['export', 'notes', ...W, '--release', '4.2.0', '--out', 'x.md', '--format', 'ics'],
      '--format md|pdf',
    ],
    [['export', 'calendar', ...W, '--out', 'calendar'], '--format ics|md|pdf'],
    [['export', 'calendar', ...W, '--out', '-', '--format', 'doc'], '--format ics|md|pdf'],
    [['export', 'calendar', ...W, '--out', 'c.ics', '--release', '4.2.0'], 'no --release'],
    [
      ['export', 'calendar', ...W, '--out', 'c.ics', '--from', '2026-02-30'],
      '2026-02-30 is no date',
    ],
    [
      ['export', 'calendar', ...W, '--out', 'c.ics', '--from', '2026-12-02', '--to', '2026-12-01'],
      '--to 2026-12-01 lies before',
    ],
    [['export', 'calendar', ...W, '--out', 'c.ics', '--product', 'NO'], 'There is no product NO'],
    [['export', 'notes', ...W, '--release', '4.2.0', '--out', '-', '--edition', 'x'], '--edition'],
    [['releases', '--workspace', 'none.preflight'], 'none.preflight'],
  ])('refuses %j', async (argv, words) => {
    await made('--sample');
    const { code, said, out } = await cli.run(...argv);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(out).toBe('');
  });
});

it('names in a finding what it is about once', async () => {
  await made('--sample');
  const { out } = await cli.run('check', ...W);
  expect(out).toMatch(/^ {2}warning {2}Payments Sprint \d+ ends after the window\./m);
  expect(out).toMatch(/^ {2}ahead {4}Post-release review: \d+ required items? open/m);
  expect(out).not.toMatch(/ (\S[^:\n]*): \1 /);
});
