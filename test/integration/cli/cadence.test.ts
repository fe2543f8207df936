import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CliWorld } from '#test/support/cli-world.ts';
import { EVERYDAY, paymentsCli, paymentsIn, W } from '#test/support/payments-cli.ts';
import { must } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(async () => {
  cli = await paymentsCli();
});
afterEach(() => cli.dispose());

function cadence(file: unknown, ...more: string[]) {
  writeFileSync(cli.path('pay.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return cli.run('cadence', 'pay.json', ...W, ...more);
}
const workspace = () => paymentsIn(cli);

const FIRST_RELEASE = {
  version: '1.0.0',
  date: '2026-03-03',
  scopeLock: '2026-02-24',
  sprints: ['Pay Sprint 1', 'Pay Sprint 2', 'Pay Sprint 3', 'Pay Sprint 4'],
  window: { start: '2026-03-03T22:00:00+01:00', end: '2026-03-04T02:00:00+01:00' },
};

describe('preflight cadence', () => {
  it('makes the team, its cadence, sprints and releases as one step, and prints what there is', async () => {
    const { code, said, out } = await cadence(EVERYDAY, '--horizon', '2026-04-26', '--json');
    expect(code, said).toBe(0);
    expect(said).toBe(
      'preflight: Generated 8 sprints and 2 releases for Pay; 0 sprints and 0 releases updated, ' +
        '0 sprints and 0 releases unchanged.',
    );
    const { sprints, releases } = JSON.parse(out);
    expect(sprints).toHaveLength(8);
    expect(sprints[0]).toEqual({ name: 'Pay Sprint 1', start: '2026-01-05', end: '2026-01-18' });
    expect(releases).toEqual([
      FIRST_RELEASE,
      {
        version: '1.1.0',
        date: '2026-04-28',
        scopeLock: '2026-04-21',
        sprints: ['Pay Sprint 5', 'Pay Sprint 6', 'Pay Sprint 7', 'Pay Sprint 8'],
        window: { start: '2026-04-28T22:00:00+02:00', end: '2026-04-29T02:00:00+02:00' },
      },
    ]);
    const { model, log } = workspace();
    expect([...model.teams.values()].map(({ name }) => name)).toEqual(['Pay']);
    expect(must(log({ before: null, most: 1 }))).toMatchObject([
      {
        label:
          'Add the team Pay, and set the cadence of Pay, and generate 8 sprints and 2 releases for Pay',
        by: 'Mara Kovač',
      },
    ]);
  });

  it('keeps the zone as IANA spells it', async () => {
    await cadence({ ...EVERYDAY, window: { ...EVERYDAY.window, zone: 'europe/berlin' } });
    const { model } = workspace();
    const zones = [...model.cadences.values(), ...model.deployments.values()].map(
      (row) => row.zone,
    );
    expect(new Set(zones)).toEqual(new Set(['Europe/Berlin']));
  });

  it('changes nothing the second time, and prints the same', async () => {
    const first = await cadence(EVERYDAY, '--horizon', '2026-12-31', '--json');
    const { seq } = workspace();
    const second = await cadence(EVERYDAY, '--horizon', '2026-12-31', '--json');
    expect(second.out).toBe(first.out);
    expect(second.said).toContain('26 sprints and 6 releases unchanged');
    expect(workspace().seq).toBe(seq);
  });

  it('only says what would be there with --dry-run, and adds nobody', async () => {
    const { seq } = workspace();
    const dry = await cadence(EVERYDAY, '--horizon', '2026-12-31', '--json', '--dry-run');
    expect(dry.code, dry.said).toBe(0);
    expect(dry.said).toContain('Would generate 26 sprints and 6 releases for Pay');
    expect(workspace().seq).toBe(seq);
    const done = await cadence(EVERYDAY, '--horizon', '2026-12-31', '--json', '--as', 'Ben');
    expect(done.out).toBe(dry.out);
  });

  it('plans a year from today, or from a first start that is later', async () => {
    await cadence(EVERYDAY);
    const starts = [...workspace().model.sprints.values()].map(({ startDate }) => startDate);
    expect(starts.at(-1)).toBe('2027-11-22');
    await cadence({ ...EVERYDAY, team: 'Wallet', firstStart: '2028-02-29', sprintDays: 1 });
    const later = [...workspace().model.sprints.values()].map(({ startDate }) => startDate);
    expect(later.at(-1)).toBe('2029-02-28');
  });

  it('names what a person touched, and what cannot be generated', async () => {
    await cadence(EVERYDAY, '--horizon', '2026-06-30');
    await cli.run('release', '1.0.0', ...W, '--date', '2026-05-05');
    const { code, said, out } = await cadence(
      { ...EVERYDAY, weekday: 'WED' },
      ...['--horizon', '2026-06-30', '--json'],
    );
    expect(code).toBe(0);
    expect(said).toContain('preflight: Left alone: 1.0.0 (somebody changed its date).');
    expect(said).toContain(
      'preflight: Left alone: 1.1.0 (its day, Wed 29 Apr 2026, is not after 1.0.0 on Tue 5 May 2026).',
    );
    const dates = JSON.parse(out).releases.map(({ date }: { date: string }) => date);
    expect(dates).toEqual(['2026-05-05', '2026-04-28', '2026-06-24']);
  });

  it('names what a release ships in all the same, beside the lines of what it did', async () => {
    const days = ['DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260306'];
    const close = ['BEGIN:VEVENT', 'UID:close', 'SUMMARY:Close', ...days, 'END:VEVENT'];
    const ics = ['BEGIN:VCALENDAR', ...close, 'END:VCALENDAR'].join('\r\n');
    writeFileSync(cli.path('close.ics'), ics);
    await cli.run('import', 'close.ics', ...W, '--as', 'freezes', '--soft');
    const { said, code } = await cadence(EVERYDAY, '--horizon', '2026-04-26', '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('preflight: To know: 1.0.0 ships in the soft freeze “Close”.');
  });

  it('takes product, first version and bump', async () => {
    const given = { product: 'pay', firstVersion: '4.3.0', bump: 'major' };
    const { out } = await cadence(
      { ...EVERYDAY, ...given, weekday: null, scopeLockDaysBefore: null },
      ...['--horizon', '2026-06-30', '--json'],
    );
    const { releases } = JSON.parse(out);
    expect(releases.map(({ version }: { version: string }) => version)).toEqual([
      ...['4.3.0', '5.0.0', '6.0.0'],
    ]);
    expect(releases[0]).toMatchObject({ date: '2026-03-02', scopeLock: null });
  });

  it('prints two tables without --json', async () => {
    const { out } = await cadence(EVERYDAY, '--horizon', '2026-02-16');
    expect(out).toContain('sprint        start       end\nPay Sprint 1  2026-01-05  2026-01-18\n');
    expect(out).toContain(
      '1.0.0    2026-03-03  2026-02-24  2026-03-03T22:00:00+01:00  2026-03-04T02:00:00+01:00  Pay Sprint 1,',
    );
  });

  const { team: _, ...teamless } = EVERYDAY;
  it.each([
    ['', 'pay.json holds no cadence: it is not JSON.'],
    ['{"team":', 'pay.json holds no cadence: it is not JSON.'],
    ['[]', 'the file is no object.'],
    [teamless, 'team is missing.'],
    [{ ...EVERYDAY, team: ' ' }, 'team is empty.'],
    [{ ...EVERYDAY, teams: 'Pay' }, 'the file has nothing named teams.'],
    [{ ...EVERYDAY, sprintDays: 0 }, 'sprintDays is less than 1.'],
    [{ ...EVERYDAY, sprintDays: '14' }, 'sprintDays is no number.'],
    [{ ...EVERYDAY, sprintDays: 1.5 }, 'sprintDays is no whole number.'],
    [{ ...EVERYDAY, sprintsPerRelease: -4 }, 'sprintsPerRelease is less than 1.'],
    [{ ...EVERYDAY, firstStart: '0001-01-01' }, 'firstStart lies outside the years 1970 to 2199.'],
    [{ ...EVERYDAY, firstStart: '9999-12-31' }, 'firstStart lies outside the years 1970 to 2199.'],
    [{ ...EVERYDAY, firstStart: '2026-02-29' }, 'firstStart is no date; write YYYY-MM-DD.'],
    ['null', 'the file is no object.'],
    [{ ...EVERYDAY, firstStart: '2026-02-30' }, 'firstStart is no date; write YYYY-MM-DD.'],
    [{ ...EVERYDAY, sprintDays: 1e9 }, 'sprintDays is more than 366.'],
    [{ ...EVERYDAY, coolDownDays: -1 }, 'coolDownDays is less than 0.'],
    [{ ...EVERYDAY, skipFreezes: 'yes' }, 'skipFreezes is no yes or no.'],
    [{ ...EVERYDAY, weekday: 'Tuesday' }, 'weekday is none of MON, TUE, WED, THU, FRI, SAT, SUN.'],
    [{ ...EVERYDAY, window: '22:00' }, 'window is no object.'],
    [{ ...EVERYDAY, window: { ...EVERYDAY.window, zone: 'Mars' } }, 'window.zone is no time zone'],
    [{ ...EVERYDAY, window: { ...EVERYDAY.window, end: '26:00' } }, 'window.end is no time'],
    [{ ...EVERYDAY, product: 'XYZ' }, 'product XYZ is none of PAY.'],
    [{ ...EVERYDAY, team: 'Pay\nments' }, 'team holds a line break or another control character'],
    [{ ...EVERYDAY, firstVersion: '1.0\n2.0' }, 'firstVersion holds a line break'],
    [{ ...EVERYDAY, firstVersion: 'abc' }, 'First version is no version of Payments; write one'],
    [{ ...EVERYDAY, bump: 'huge' }, 'bump is none of major, minor, patch.'],
  ])('refuses %j in words, and changes nothing', async (file, words) => {
    const before = workspace().seq;
    for (const more of [[], ['--dry-run']]) {
      const { code, said, out } = await cadence(file, ...more);
      expect([code, out]).toEqual([2, '']);
      expect(said).toContain(words);
    }
    expect(workspace().seq).toBe(before);
  });

  it('names sprints on from those that the team has, and again just so', async () => {
    const made = await cli.run('new', '--workspace', 'Sample.preflight', '--sample');
    expect(made.code, made.said).toBe(0);
    writeFileSync(
      cli.path('on.json'),
      JSON.stringify({ ...EVERYDAY, team: 'Payments', product: 'PAY', firstStart: '2196-01-04' }),
    );
    const names = async (...more: string[]) => {
      const call = ['cadence', 'on.json', '--workspace', 'Sample.preflight', '--json', ...more];
      const { code, said, out } = await cli.run(...call, '--horizon', '2196-01-31');
      expect(code, said).toBe(0);
      return JSON.parse(out).sprints.map(({ name }: { name: string }) => name);
    };
    const expected = ['Payments Sprint 28', 'Payments Sprint 29'];
    expect(await names('--dry-run')).toEqual(expected);
    expect(await names('--as', 'Mara Kovač')).toEqual(expected);
    expect(await names('--as', 'Mara Kovač')).toEqual(expected);
  });

  it('names the sprints of the team that new ones overlap with, and gives no name twice', async () => {
    await cli.run('new', '--workspace', 'Sample.preflight', '--sample');
    const file = { ...EVERYDAY, team: 'Payments', product: 'PAY', firstStart: '2026-11-30' };
    writeFileSync(cli.path('on.json'), JSON.stringify(file));
    const call = ['cadence', 'on.json', '--workspace', 'Sample.preflight', '--dry-run', '--json'];
    const { said, out } = await cli.run(...call, '--horizon', '2026-12-14');
    const { sprints, remarks } = JSON.parse(out);
    expect(sprints.map(({ name }: { name: string }) => name)).toEqual([
      ...['Payments Sprint 28', 'Payments Sprint 29'],
    ]);
    expect(remarks[0]).toMatch(/^Payments Sprint 28 overlaps with Payments Sprint 2\d, .* 2026\.$/);
    expect(said).toContain(`preflight: To know: ${remarks[0]}`);
  });

  it.each([
    [['--horizon', '2026-01-04'], 'Horizon lies before the first sprint starts on 2026-01-05.'],
    [['--horizon', '3026-01-05'], '--horizon 3026-01-05 lies outside the years 1970 to 2199.'],
    [['--horizon', '2026-02-30'], '--horizon 2026-02-30 is no date; write YYYY-MM-DD.'],
    [['--horizon', '2199-12-31'], 'Horizon makes 4,540 sprints; at most 1,000 are planned.'],
  ])('refuses %j in words, and changes nothing', async (argv, words) => {
    const before = workspace().seq;
    const { code, said } = await cadence(EVERYDAY, ...argv);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(workspace().seq).toBe(before);
  });

  it('needs a file that is there', async () => {
    const none = await cli.run('cadence', ...W);
    expect([none.code, none.said]).toEqual([2, expect.stringContaining('needs one FILE')]);
    const missing = await cli.run('cadence', 'other.json', ...W);
    expect([missing.code, missing.said]).toEqual([
      2,
      expect.stringContaining('There is no file other.json'),
    ]);
    writeFileSync(cli.path('pay.json'), ' '.repeat(1_000_001));
    const large = await cli.run('cadence', 'pay.json', ...W);
    expect(large.said).toContain('it is larger than 1 MB');
  });
});
