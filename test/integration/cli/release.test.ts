import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CliWorld } from '#test/support/cli-world.ts';
import { paymentsCli, paymentsIn, W } from '#test/support/payments-cli.ts';
import { must } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(async () => {
  cli = await paymentsCli();
});
afterEach(() => cli.dispose());

describe('preflight release', () => {
  it('makes a release with its template, date and window as one step', async () => {
    const { code, said } = await cli.run(
      ...['release', '4.2.0', ...W, '--name', 'Ledger export', '--goal', 'SAF-T'],
      ...['--owner', 'Mara Kovač', '--date', '2026-12-11', '--method', 'waterfall'],
      ...['--window', '21:30/03:00', '--zone', 'Europe/Lisbon'],
    );
    expect(code, said).toBe(0);
    const { model, log } = paymentsIn(cli);
    const [release] = model.releases.values();
    expect(release).toMatchObject({
      version: '4.2.0',
      name: 'Ledger export',
      goal: 'SAF-T',
      targetDate: '2026-12-11',
      method: 'waterfall',
      ownerId: [...model.people.keys()][0],
    });
    expect([...model.deployments.values()]).toMatchObject([
      { windowStart: '21:30', windowEnd: '03:00', windowNights: 1, zone: 'Europe/Lisbon' },
    ]);
    expect(model.phases.size).toBe(5);
    expect(model.checklistItems.size).toBeGreaterThan(20);
    expect(must(log({ before: null, most: 1 }))).toMatchObject([
      { label: 'Create 4.2.0 Ledger export', by: 'Mara Kovač', origin: 'command-line' },
    ]);
  });

  it('locks the scope some days before the date, or never', async () => {
    const lock = () => [...paymentsIn(cli).model.releases.values()][0]?.lockDaysBefore;
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11', '--lock-days', '7');
    expect(lock()).toBe(7);
    await cli.run('release', '4.2.0', ...W, '--goal', 'SAF-T');
    expect(lock()).toBe(7);
    for (const wrong of ['-1', '1.5', 'soon', '3651']) {
      const { code, said } = await cli.run('release', '4.2.0', ...W, `--lock-days=${wrong}`);
      expect([code, lock()], said).toEqual([2, 7]);
    }
    await cli.run('release', '4.2.0', ...W, '--lock-days', 'none');
    expect(lock()).toBeNull();
  });

  it('changes the release of that version, and says so when nothing changes', async () => {
    await cli.run('release', '4.2.0', ...W, '--name', 'Ledger', '--date', '2026-12-11');
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-18', '--goal', 'SAF-T');
    const { model, seq } = paymentsIn(cli);
    expect([...model.releases.values()]).toMatchObject([
      { name: 'Ledger', targetDate: '2026-12-18', goal: 'SAF-T' },
    ]);
    const again = await cli.run('release', '4.2.0', ...W, '--goal', 'SAF-T');
    expect(again.code).toBe(0);
    expect(again.said).toContain('so already');
    const by = await cli.run('release', '4.2.0', ...W, '--goal', 'SAF-T', '--as', 'Nobody New');
    expect(by).toMatchObject({ code: 0, said: 'preflight: 4.2.0 is so already.' });
    expect(paymentsIn(cli).seq).toBe(seq);
    await cli.run('release', '4.2.0', ...W, '--date', 'none');
    expect([...paymentsIn(cli).model.releases.values()]).toMatchObject([{ targetDate: null }]);
  });

  it.each([
    [['--date', '2026-12-18'], 'Move 4.2.0 to Fri 18 Dec 2026'],
    [['--goal', 'SAF-T'], 'Change the goal of 4.2.0'],
    [['--goal', 'SAF-T', '--date', '2026-12-18'], 'Change goal and date of 4.2.0'],
    [
      ['--goal', 'SAF-T', '--date', '2026-12-18', '--window', '23:00/02:00'],
      'Change goal, date and window of 4.2.0',
    ],
    [
      ['--name', 'Ledger', '--owner', 'Bo Berg', '--zone', 'Europe/Lisbon'],
      'Change name, owner and window of 4.2.0, and add Bo Berg',
    ],
    [
      ['--goal', 'SAF-T', '--environment', 'Staging', '--window', '23:00/02:00'],
      'Change the goal of 4.2.0, and add the Staging deployment of 4.2.0',
    ],
  ])('names all that %j changes, in what it says and in the log', async (options, label) => {
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11');
    const { said } = await cli.run('release', '4.2.0', ...W, ...options);
    expect(said).toContain(`preflight: ${label}.`);
    expect(must(paymentsIn(cli).log({ before: null, most: 1 }))).toMatchObject([{ label }]);
  });

  it('adds a deployment to an environment, and changes it there, whatever the capitals', async () => {
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11');
    const staging = ['release', '4.2.0', ...W, '--environment'];
    const window = ['--window', '2026-12-10T14:00/2026-12-10T16:00'];
    const added = await cli.run(...staging, 'Staging', ...window, '--zone', 'Europe/Lisbon');
    expect(added.code, added.said).toBe(0);
    expect(added.said).toContain('Add the Staging deployment of 4.2.0');
    const changed = await cli.run(...staging, 'STAGING', '--window', '15:00/16:00');
    expect(changed.said).toContain('Change the Staging deployment of 4.2.0');
    const { model, seq } = paymentsIn(cli);
    expect([...model.releases.values()]).toMatchObject([{ targetDate: '2026-12-11' }]);
    expect([...model.deployments.values()]).toMatchObject([
      { environment: 'Production', windowDay: 0, windowStart: '22:00' },
      {
        environment: 'Staging',
        windowDay: -1,
        windowStart: '15:00',
        windowEnd: '16:00',
        windowNights: 0,
        zone: 'Europe/Lisbon',
      },
    ]);
    expect((await cli.run(...staging, 'Staging')).said).toContain('so already');
    expect(paymentsIn(cli).seq).toBe(seq);
  });

  it('counts the day of a further deployment from a date, and says where there is none', async () => {
    await cli.run('release', '4.2.0', ...W);
    const window = ['--environment', 'Staging', '--window', '2026-12-10T14:00/2026-12-10T16:00'];
    const { code, said } = await cli.run('release', '4.2.0', ...W, ...window);
    expect(code).toBe(2);
    expect(said).toContain('--window names a day, and the release has no date to count it from.');
    expect(paymentsIn(cli).model.deployments.size).toBe(1);
  });

  it('keeps a window that starts on another day as an offset from the date', async () => {
    const window = ['--window', '2026-12-12T01:00/2026-12-12T05:00'];
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11', ...window);
    expect([...paymentsIn(cli).model.deployments.values()]).toMatchObject([
      { windowDay: 1, windowStart: '01:00', windowEnd: '05:00', windowNights: 0 },
    ]);
  });

  it.each([
    [['release', ...W], 'needs one VERSION'],
    [['release', ' ', ...W], 'needs one VERSION'],
    [['release', '1'.repeat(81), ...W], 'Version is longer than 80 characters.'],
    [['release', '1.0', ...W, '--name', 'N'.repeat(201)], 'Name is longer than 200 characters.'],
    [['release', '1.0', ...W, '--goal', 'G'.repeat(2001)], 'Goal is longer than 2000 characters.'],
    [['release', '1.0', ...W, '--as', ''], '--as needs a value'],
    [['release', '1.0', ...W, '--as', ' '], 'Name is empty.'],
    [['release', '1.0', ...W, '--date', '2026-02-30'], 'is not a day'],
    [['release', '1.0', ...W, '--zone', 'Mars/Base'], 'Mars/Base is no time zone'],
    [['release', '1.0', ...W, '--zone', '+05:30'], '+05:30 is no time zone'],
    [['release', '1.0', ...W, '--window', '22:00'], 'START/END'],
    [['release', '1.0', ...W, '--method', 'vibes'], '--method is one of'],
    [['release', '1.0', ...W, '--owner', ' '], 'Name is empty.'],
    [['release', '1.0', ...W, '--product', 'XYZ'], 'no product XYZ'],
  ])('refuses %j in one sentence and changes nothing', async (argv, words) => {
    const before = paymentsIn(cli).seq;
    const { code, said, out } = await cli.run(...argv);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(out).toBe('');
    expect(paymentsIn(cli).seq).toBe(before);
  });

  it('needs no product where one alone has a release of that version', async () => {
    const lines = [
      'Issue key,Summary,Project key,Fix versions',
      'WEB-1,a,WEB,2.0',
      'APP-1,b,APP,3.0',
    ];
    writeFileSync(cli.path('two.csv'), lines.join('\n'));
    await cli.run('import', 'two.csv', ...W);
    const goal = ['--goal', 'Faster search'];
    expect(await cli.run('release', '3.0', ...W, ...goal)).toMatchObject({ code: 0 });
    const goals = [...paymentsIn(cli).model.releases.values()].map((one) => [
      one.version,
      one.goal,
    ]);
    expect(goals.toSorted()).toEqual([
      ['2.0', ''],
      ['3.0', 'Faster search'],
    ]);
    const unknown = await cli.run('release', '4.0', ...W, ...goal);
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.said).toContain('Which product?');
    await cli.run('release', '3.0', ...W, '--product', 'WEB');
    expect(await cli.run('release', '3.0', ...W, ...goal)).toMatchObject({ code: 2 });
  });
});

it.each([
  ['22:00/22:00', '2.0 on Production lasts a whole day, until 22:00 on the next day.'],
  ['2031-12-11T22:00/22:00', '2.0 on Production lasts a whole day, until Fri 12 Dec 2031, 22:00.'],
])('a window of %s is said to last a whole day', async (window, words) => {
  const { code, said } = await cli.run('release', '2.0', ...W, '--window', window);
  expect(code).toBe(0);
  expect(said.split('\n').at(-1)).toBe(`preflight: ${words}`);
  expect((await cli.run('release', '2.0', ...W, '--window', '22:00/02:00')).said).not.toContain(
    'whole day',
  );
});

describe('the window of a release in a night in which the clocks are changed', () => {
  it.each([
    [
      '2027-03-28T02:30/2027-03-28T03:30',
      'The clocks of Europe/Berlin change on Sun 28 Mar 2027: nothing lies between 02:30 and 03:30.',
    ],
    [
      '2027-03-27T22:00/2027-03-28T02:30',
      'Ends at 03:30, as there is no 02:30: clocks go forward at 02:00 Europe/Berlin.',
    ],
    [
      '2026-10-24T22:00/2026-10-25T04:00',
      '6 h on the clock, 7 h long: clocks go back at 03:00 Europe/Berlin.',
    ],
  ])('%s is said to be what it is', async (window, words) => {
    const zone = ['--zone', 'europe/berlin'];
    const { code, said } = await cli.run('release', '2.0', ...W, '--window', window, ...zone);
    expect(code).toBe(0);
    expect(said.split('\n').at(-1)).toBe(`preflight: 2.0 on Production: ${words}`);
    const other = await cli.run('release', '2.0', ...W, '--name', 'Ledger');
    expect(other.said).not.toContain('clocks');
    expect([...paymentsIn(cli).model.deployments.values()].map((one) => one.zone)).toEqual([
      'Europe/Berlin',
    ]);
  });
});
