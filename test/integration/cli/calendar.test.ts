import { closeSync, openSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWorkspace } from '#main/workspace/index.ts';
import { CliWorld } from '#test/support/cli-world.ts';

let cli: CliWorld;
beforeEach(async () => {
  cli = new CliWorld();
  await cli.run('new', ...W);
});
afterEach(() => cli.dispose());

const W = ['--workspace', 'Payments.preflight'];
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:weekend@example.org',
  'SUMMARY:Weekend\\, no',
  '  deployments',
  'DTSTART;TZID=Europe/Berlin:20261204T120000',
  'DTEND;TZID=Europe/Berlin:20261207T060000',
  'RRULE:FREQ=WEEKLY;BYDAY=FR',
  'EXDATE;TZID=Europe/Berlin:20261211T120000',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:year-end@example.org',
  'SUMMARY:Year end',
  'DTSTART;VALUE=DATE:20261221',
  'DTEND;VALUE=DATE:20270104',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const write = (text: string) => writeFileSync(cli.path('team.ics'), text);
const bring = (...more: string[]) => cli.run('import', 'team.ics', ...W, ...more);
const stored = () => readFileSync(cli.path('Payments.preflight'));
function model() {
  const read = readWorkspace(cli.path('Payments.preflight'));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.model;
}

describe('preflight import of a calendar', () => {
  it('as freezes says what came in, and nothing the second time', async () => {
    write(CALENDAR);
    const first = await bring(
      '--as',
      'freezes',
      '--soft',
      '--product',
      'PAY',
      '--by',
      'Mara Kovač',
    );
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toBe(
      'Imported 2 freezes: 2 added, 0 changed, 0 unchanged, 0 called off.\n' +
        'added Fri 4 Dec 2026 Weekend, no deployments\nadded Mon 21 Dec 2026 Year end\n',
    );
    expect([...model().people.values()].map(({ name }) => name)).toEqual(['Mara Kovač']);
    expect([...model().freezes.values()]).toMatchObject([
      { kind: 'soft', rule: 'FREQ=WEEKLY;BYDAY=FR', exceptDates: ['2026-12-11'] },
      { kind: 'soft', startTime: '00:00', endDate: '2027-01-04', endTime: '00:00' },
    ]);
    const before = stored();
    const second = await bring('--as', 'freezes', '--json');
    expect(JSON.parse(second.out)).toMatchObject({
      applied: false,
      hasNews: false,
      file: 'team.ics',
      as: 'freezes',
      counts: { added: 0, changed: 0, unchanged: 2, removed: 0, cancelled: 0 },
      rows: [
        {
          uid: 'weekend@example.org',
          title: 'Weekend, no deployments',
          start: '2026-12-04',
          change: 'unchanged',
        },
        {},
      ],
    });
    expect(stored().equals(before)).toBe(true);
  });

  it('as freezes names the windows that they come to lie over, and what to do', async () => {
    write(CALENDAR);
    const date = ['--date', '2026-12-23', '--zone', 'Europe/Berlin'];
    await cli.run('release', '4.2.0', ...W, ...date);
    const words =
      'Hard freeze “Year end” over 4.2.0 on Production, Wed 23 Dec, 22:00 – Thu 24 Dec, 02:00';
    const todo = 'Move it: the first legal day is Mon 4 Jan 2027';
    const look = await bring('--as', 'freezes', '--dry-run', '--json');
    expect(look.said).toBe(`preflight: ${words}. ${todo}.`);
    expect(JSON.parse(look.out).over).toEqual([{ kind: 'hard', what: words, todo }]);
    const staging = await bring('--as', 'freezes', '--environment', 'Staging', '--dry-run');
    expect(staging.said).toBe('preflight: No deployment is on Staging; known: Production.');
  });

  it('as freezes of an environment that nothing is deployed to says so, and does it', async () => {
    write(CALENDAR);
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-04');
    const on = (name: string) =>
      bring('--as', 'freezes', '--environment', name, '--dry-run', '--json');
    const slip = await on('Prodution');
    expect(slip.code).toBe(0);
    const warning = 'No deployment is on Prodution; known: Production.';
    expect(slip.said).toContain(`preflight: ${warning}`);
    expect(JSON.parse(slip.out)).toMatchObject({ warnings: [warning] });
    expect(JSON.parse((await on('production')).out)).toMatchObject({ warnings: [] });
  });

  it('as freezes is for one product and environment where that is said, and for all again', async () => {
    write(CALENDAR);
    const scopes = () =>
      [...model().freezes.values()].map(({ productId, environment }) => [
        productId === null,
        environment,
      ]);
    const one = ['--product', 'PAY', '--environment', ' Staging '];
    expect(await bring('--as', 'freezes', ...one)).toMatchObject({ code: 0 });
    expect(scopes()).toEqual(Array(2).fill([false, 'Staging']));
    expect(await bring('--as', 'freezes')).toMatchObject({ code: 0 });
    expect(scopes()).toEqual(Array(2).fill([false, 'Staging']));
    const all = ['--product', '', '--environment', ''];
    expect(await bring('--as', 'freezes', ...all)).toMatchObject({ code: 0 });
    expect(scopes()).toEqual(Array(2).fill([true, '']));
  });

  it('as holidays gives days off, and only looks with --dry-run', async () => {
    write(CALENDAR.replace('RRULE:FREQ=WEEKLY;BYDAY=FR', 'X:1'));
    const before = stored();
    const look = await bring('--as', 'holidays', '--dry-run');
    expect(look.out).toContain('Would import 18 holidays: 18 added');
    expect(stored().equals(before)).toBe(true);
    expect((await bring('--as', 'holidays')).code).toBe(0);
    expect(model().holidays.size).toBe(18);
  });

  it.each([
    [['--as', 'Mara'], 'A calendar comes in --as freezes or --as holidays.'],
    [[], 'A calendar comes in --as freezes or --as holidays.'],
    [['--as', 'freezes', '--hard', '--soft'], 'A freeze is --hard or --soft, not both.'],
    [['--as', 'holidays', '--soft'], 'Holidays are for everybody'],
    [['--as', 'holidays', '--environment', 'Production'], 'Holidays are for everybody'],
    [['--as', 'freezes', '--product', 'NOPE'], 'There is no product NOPE'],
    [['--as', 'freezes', '--format', 'jira'], '--format is for trackers.'],
  ])('used as %j is refused', async (options, words) => {
    write(CALENDAR);
    const { code, said } = await bring(...options);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(model().freezes.size + model().people.size).toBe(0);
  });

  it.each([
    ['RRULE:FREQ=SECONDLY', 'line 9: RRULE may repeat daily, weekly, monthly or yearly'],
    ['RRULE:FREQ=DAILY;COUNT=1000000000', 'line 9: RRULE has a COUNT that is not 1 to 1000'],
    ['RRULE:FREQ=DAILY', 'line 3: A freeze that repeats still holds when it begins again'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20261203', 'line 9: RRULE ends before its first time (UNTIL)'],
    ['nonsense', 'line 9: “nonsense” is no line of a calendar'],
  ])('that says %s is refused as a whole', async (line, words) => {
    write(CALENDAR.replace('RRULE:FREQ=WEEKLY;BYDAY=FR', line));
    const before = stored();
    const { code, said } = await bring('--as', 'freezes');
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(said).toContain('nothing was changed');
    expect(stored().equals(before)).toBe(true);
  });

  it('of 50 MB is refused by its size alone, and one that is not there by name', async () => {
    closeSync(openSync(cli.path('team.ics'), 'w'));
    truncateSync(cli.path('team.ics'), 50_000_000);
    expect((await bring('--as', 'freezes')).said).toContain(
      'team.ics is 50 MB; calendars of at most 10 MB are read.',
    );
    const none = await cli.run('import', 'none.ics', ...W, '--as', 'freezes');
    expect([none.code, none.said]).toEqual([
      2,
      expect.stringContaining('There is no file none.ics.'),
    ]);
  });

  it('options are for calendars only', async () => {
    writeFileSync(cli.path('items.csv'), 'Issue key,Summary\nPAY-1,One\n');
    const { code, said } = await cli.run('import', 'items.csv', ...W, '--hard');
    expect([code, said]).toEqual([2, expect.stringContaining('--hard is for calendars.')]);
    const where = await cli.run('import', 'items.csv', ...W, '--environment', 'Production');
    expect(where.said).toContain('--environment is for calendars.');
    const empty = await cli.run('import', 'items.csv', ...W, '--product', '');
    expect(empty.said).toContain('--product needs a value.');
  });
});

describe('a frozen day on the command line', () => {
  const release = (...more: string[]) => cli.run('release', '4.2.0', ...W, ...more);
  const FREE = ['--date', '2026-12-16', '--zone', 'Europe/Berlin'];

  beforeEach(() => write(CALENDAR));

  it('refuses to move a release there, and says when it may go', async () => {
    await bring('--as', 'freezes');
    expect((await release(...FREE)).code).toBe(0);
    const refused = await release('--date', '2026-12-18');
    expect(refused.code).toBe(2);
    expect(refused.said).toContain(
      'Weekend, no deployments is a hard freeze and holds until Mon 21 Dec 2026, 06:00',
    );
    expect(refused.said).toContain('The first legal day is Mon 4 Jan 2027, 22:00');
    expect([...model().releases.values()].map(({ targetDate }) => targetDate)).toEqual([
      '2026-12-16',
    ]);
  });

  it('looks at date and window together', async () => {
    await bring('--as', 'freezes');
    await release(...FREE);
    const morning = await release('--date', '2026-12-18', '--window', '08:00/10:00');
    expect([morning.code, morning.said]).toEqual([0, expect.any(String)]);
  });

  it('takes a reason for a soft one', async () => {
    await bring('--as', 'freezes', '--soft');
    await release(...FREE);
    expect((await release('--date', '2026-12-18')).said).toContain('Say why it has to be then');
    expect((await release('--date', '2026-12-18', '--reason', 'The bank asked')).code).toBe(0);
    expect([...model().freezeReasons.values()]).toMatchObject([{ reason: 'The bank asked' }]);
  });
});
