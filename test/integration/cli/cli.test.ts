import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, readWorkspace } from '#main/workspace/index.ts';
import { CliWorld } from '#test/support/cli-world.ts';
import { foreignStepOf, must, testSurroundings } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const JIRA = new URL('../../fixtures/jira-cloud.csv', import.meta.url);
const W = ['--workspace', 'Payments.preflight'];

async function made(...more: string[]): Promise<void> {
  const { code, said } = await cli.run('new', ...W, ...more);
  expect(code, said).toBe(0);
}

function workspace() {
  const read = readWorkspace(cli.path('Payments.preflight'));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('preflight new', () => {
  it('makes one file with one product named after it, and prints its path', async () => {
    const { out, code } = await cli.run('new', '--workspace', 'Payments', '--as', 'Mara Kovač');
    expect(code).toBe(0);
    expect(out).toBe(`${cli.path('Payments.preflight')}\n`);
    expect(readdirSync(cli.folder)).toEqual(['Payments.preflight']);
    const { model } = workspace();
    expect([...model.products.values()].map(({ name }) => name)).toEqual(['Payments']);
    expect([...model.people.values()].map(({ name }) => name)).toEqual(['Mara Kovač']);
  });

  it('fills a sample to look around in', async () => {
    await made('--sample');
    expect(workspace().model.releases.size).toBeGreaterThan(6);
  });

  it.each(['.', '..', 'plans', 'new/'])('makes nothing of the folder %s', async (path) => {
    mkdirSync(cli.path('plans'));
    const { code, said } = await cli.run('new', '--workspace', path);
    expect(code).toBe(2);
    expect(said).toContain(`${path} is a folder`);
    expect(readdirSync(cli.folder)).toEqual(['plans']);
  });

  it('refuses where a file is already, and leaves it as it is', async () => {
    writeFileSync(cli.path('Payments.preflight'), 'mine');
    const { code, said } = await cli.run('new', ...W);
    expect(code).toBe(2);
    expect(said).toContain('exists already');
    expect(readFileSync(cli.path('Payments.preflight'), 'utf8')).toBe('mine');
  });
});

it.each([' ', 'M'.repeat(501)])('preflight new makes nothing for somebody named %j', async (as) => {
  const { code, said } = await cli.run('new', ...W, '--as', as);
  expect(code).toBe(2);
  expect(said).toMatch(/Who acts is (empty|longer than 500 characters)\./);
  expect(readdirSync(cli.folder)).toEqual([]);
});

describe('preflight release', () => {
  it('makes a release with its template, date and window as one step', async () => {
    await made('--as', 'Mara Kovač');
    const { code, said } = await cli.run(
      ...['release', '4.2.0', ...W, '--name', 'Ledger export', '--goal', 'SAF-T'],
      ...['--owner', 'Mara Kovač', '--date', '2026-12-11', '--method', 'waterfall'],
      ...['--window', '21:30/03:00', '--zone', 'Europe/Lisbon'],
    );
    expect(code, said).toBe(0);
    const { model, log } = workspace();
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

  it('changes the release of that version, and says so when nothing changes', async () => {
    await made();
    await cli.run('release', '4.2.0', ...W, '--name', 'Ledger', '--date', '2026-12-11');
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-18', '--goal', 'SAF-T');
    const { model, seq } = workspace();
    expect([...model.releases.values()]).toMatchObject([
      { name: 'Ledger', targetDate: '2026-12-18', goal: 'SAF-T' },
    ]);
    const again = await cli.run('release', '4.2.0', ...W, '--goal', 'SAF-T');
    expect(again.code).toBe(0);
    expect(again.said).toContain('so already');
    const by = await cli.run('release', '4.2.0', ...W, '--goal', 'SAF-T', '--as', 'Nobody New');
    expect(by).toMatchObject({ code: 0, said: 'preflight: 4.2.0 is so already.' });
    expect(workspace().seq).toBe(seq);
    await cli.run('release', '4.2.0', ...W, '--date', 'none');
    expect([...workspace().model.releases.values()]).toMatchObject([{ targetDate: null }]);
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
    await made('--as', 'Mara Kovač');
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11');
    const { said } = await cli.run('release', '4.2.0', ...W, ...options);
    expect(said).toContain(`preflight: ${label}.`);
    expect(must(workspace().log({ before: null, most: 1 }))).toMatchObject([{ label }]);
  });

  it('adds a deployment to an environment, and changes it there, whatever the capitals', async () => {
    await made();
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11');
    const staging = ['release', '4.2.0', ...W, '--environment'];
    const window = ['--window', '2026-12-10T14:00/2026-12-10T16:00'];
    const added = await cli.run(...staging, 'Staging', ...window, '--zone', 'Europe/Lisbon');
    expect(added.code, added.said).toBe(0);
    expect(added.said).toContain('Add the Staging deployment of 4.2.0');
    const changed = await cli.run(...staging, 'STAGING', '--window', '15:00/16:00');
    expect(changed.said).toContain('Change the Staging deployment of 4.2.0');
    const { model, seq } = workspace();
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
    expect(workspace().seq).toBe(seq);
  });

  it('counts the day of a further deployment from a date, and says where there is none', async () => {
    await made();
    await cli.run('release', '4.2.0', ...W);
    const window = ['--environment', 'Staging', '--window', '2026-12-10T14:00/2026-12-10T16:00'];
    const { code, said } = await cli.run('release', '4.2.0', ...W, ...window);
    expect(code).toBe(2);
    expect(said).toContain('--window names a day, and the release has no date to count it from.');
    expect(workspace().model.deployments.size).toBe(1);
  });

  it('keeps a window that starts on another day as an offset from the date', async () => {
    await made();
    const window = ['--window', '2026-12-12T01:00/2026-12-12T05:00'];
    await cli.run('release', '4.2.0', ...W, '--date', '2026-12-11', ...window);
    expect([...workspace().model.deployments.values()]).toMatchObject([
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
    await made('--as', 'Mara Kovač');
    const before = workspace().seq;
    const { code, said, out } = await cli.run(...argv);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(out).toBe('');
    expect(workspace().seq).toBe(before);
  });
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
    await made();
    const zone = ['--zone', 'europe/berlin'];
    const { code, said } = await cli.run('release', '2.0', ...W, '--window', window, ...zone);
    expect(code).toBe(0);
    expect(said.split('\n').at(-1)).toBe(`preflight: 2.0 on Production: ${words}`);
    const other = await cli.run('release', '2.0', ...W, '--name', 'Ledger');
    expect(other.said).not.toContain('clocks');
    expect([...workspace().model.deployments.values()].map((one) => one.zone)).toEqual([
      'Europe/Berlin',
    ]);
  });
});

describe('who acts', () => {
  it('is the operating system’s user at first, and then who was kept', async () => {
    await made();
    await cli.run('release', '1.0.0', ...W);
    await cli.run('release', '1.1.0', ...W, '--as', 'Ines Novak');
    await cli.run('release', '1.2.0', ...W);
    const by = must(workspace().log({ before: null, most: 10 }))
      .filter(({ label }) => label.startsWith('Create 1.'))
      .map((entry) => entry.by);
    expect(by).toEqual(['mara', 'Ines Novak', 'mara']);
  });
});

it('asks who acts where the operating system does not know', async () => {
  await made();
  cli.userName = '';
  const { code, said } = await cli.run('release', '1.0.0', ...W);
  expect(code).toBe(2);
  expect(said).toContain('does not know yet who you are');
  expect((await cli.run('release', '1.0.0', ...W, '--as', 'Ines Novak')).code).toBe(0);
});

describe('somebody new', () => {
  it('is not added by a call that is refused', async () => {
    await made('--as', 'Mara Kovač');
    copyFileSync(JIRA, cli.path('jira.csv'));
    const before = workspace().seq;
    const as = ['--as', 'Ines Novak'];
    const refused = [
      await cli.run('release', '1.0', ...W, ...as, '--owner', 'O'.repeat(501)),
      await cli.run('release', '1.0', ...W, ...as, '--product', 'XYZ'),
      await cli.run('release', '1.0', ...W, ...as, '--name', 'N'.repeat(201)),
      await cli.run('release', '1.0', ...W, ...as, '--goal', 'G'.repeat(2001)),
      await cli.run('release', '1'.repeat(81), ...W, ...as),
      await cli.run('release', '1.0', ...W, '--as', 'I'.repeat(501)),
      await cli.run('import', 'jira.csv', ...W, ...as, '--product', 'XYZ'),
    ];
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(refused.map(({ said }) => said).join()).not.toContain('was added');
    expect(workspace().seq).toBe(before);
  });

  it('may be the owner, in one step with the release', async () => {
    await made('--as', 'Mara Kovač');
    const { code, said } = await cli.run('release', '1.0', ...W, '--owner', 'Olga');
    expect(code, said).toBe(0);
    expect(said).toContain('Olga is new in this workspace and was added to its people.');
    const again = await cli.run('release', '1.1', ...W, '--owner', 'olga');
    expect(again.said).not.toContain('was added');
    const { model, log } = workspace();
    const owners = [...model.releases.values()].map(({ ownerId }) => ownerId);
    expect(owners.map((id) => model.people.get(id ?? '')?.name)).toEqual(['Olga', 'Olga']);
    expect(must(log({ before: null, most: 2 })).map(({ label }) => label)).toEqual([
      'Create 1.1',
      'Create 1.0, and add Olga',
    ]);
    const opened = must(openWorkspace(cli.path('Payments.preflight'), testSurroundings()));
    const mara = [...model.people.values()].find(({ name }) => name === 'Mara Kovač');
    const byMara = { actorId: mara?.id ?? null, origin: 'window' } as const;
    for (const _ of owners)
      must(opened.undo({ ...byMara, foreignStep: foreignStepOf(opened.undo(byMara)) }));
    expect([...opened.model.people.values()].map(({ name }) => name)).toEqual(['Mara Kovač']);
    opened.close();
  });

  it('may own what they make', async () => {
    await made();
    const { code, said } = await cli.run(
      ...['release', '1.0', ...W, '--as', 'Ines Novak', '--owner', 'Ines Novak'],
    );
    expect(code, said).toBe(0);
    const { model } = workspace();
    const [release] = model.releases.values();
    expect(model.people.get(release?.ownerId ?? '')?.name).toBe('Ines Novak');
  });
});

describe('preflight import', () => {
  it('says what would happen and changes nothing with --dry-run', async () => {
    await made();
    copyFileSync(JIRA, cli.path('jira.csv'));
    const before = readFileSync(cli.path('Payments.preflight'));
    const { code, out } = await cli.run('import', 'jira.csv', ...W, '--dry-run', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.applied).toBe(false);
    expect(report.counts.added).toBeGreaterThan(30);
    expect(readFileSync(cli.path('Payments.preflight')).equals(before)).toBe(true);
  });

  it('brings items, releases and sprints in as one step, and nothing twice', async () => {
    await made();
    copyFileSync(JIRA, cli.path('jira.csv'));
    const { code, out, said } = await cli.run('import', 'jira.csv', ...W);
    expect(code, said).toBe(0);
    expect(out).toMatch(/^Imported \d+ rows: \d+ added/);
    const first = workspace().model;
    expect(first.items.size).toBeGreaterThan(30);
    expect(first.releases.size).toBeGreaterThan(0);
    expect(first.sprints.size).toBeGreaterThan(0);
    const again = await cli.run('import', 'jira.csv', ...W, '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      applied: false,
      hasNews: false,
      counts: { added: 0, changed: 0 },
    });
    expect(workspace().model).toEqual(first);
    const words = (await cli.run('import', 'jira.csv', ...W)).out;
    expect(words).toMatch(
      /^Nothing to import: \d+ rows here already; 0 refused, 0 missing from the file. Nothing was changed/,
    );
  });

  it('takes each project of a file into a product of its own, or all into the one that is named', async () => {
    await made();
    const lines = [
      'Issue key,Summary,Project key,Project name',
      'WEB-1,a,WEB,Shop',
      'APP-1,b,APP,App',
    ];
    writeFileSync(cli.path('two.csv'), lines.join('\n'));
    const one = await cli.run('import', 'two.csv', ...W, '--product', 'PAY', '--dry-run', '--json');
    expect(JSON.parse(one.out)).toMatchObject({
      targets: [{ productKey: 'PAY' }, { productKey: 'PAY' }],
      counts: { products: 0 },
    });
    const { out } = await cli.run('import', 'two.csv', ...W);
    expect(out).toContain('WEB goes into the new product Shop (WEB).\n');
    expect(out).toContain('APP goes into the new product App (APP).\n');
    const keys = [...workspace().model.products.values()].map(({ key }) => key);
    expect(keys.toSorted()).toEqual(['APP', 'PAY', 'WEB']);
  });

  it('counts one row as one', async () => {
    await made();
    writeFileSync(cli.path('one.csv'), 'Summary,Issue key\nPay,PAY-1\n');
    const { out } = await cli.run('import', 'one.csv', ...W);
    expect(out).toMatch(/^Imported 1 row: 1 added/);
  });

  it('says that it writes where that takes its time, beside its results', async () => {
    await made('--as', 'Mara Kovač');
    const rows = Array.from({ length: 5000 }, (_, i) => `Item ${i},PAY-${i + 1}`);
    writeFileSync(cli.path('many.csv'), ['Summary,Issue key', ...rows].join('\n'));
    const { said, out } = await cli.run('import', 'many.csv', ...W, '--json');
    expect(said).toContain('preflight: Writing 5,000 rows…');
    expect(JSON.parse(out).counts.added).toBe(5000);
  });

  it.each([
    ['missing.csv', null, 'Check its name'],
    ['empty.csv', '', 'is empty'],
    ['cut.csv', 'Summary,Issue key\n"cut off', 'row 2, column 1'],
    ['other.csv', 'a,b\n1,2\n', 'row 1'],
  ])('refuses %s with where and why', async (name, text, words) => {
    await made();
    if (text !== null) writeFileSync(cli.path(name), text);
    const before = workspace().seq;
    const { code, said } = await cli.run('import', name, ...W);
    expect(code).toBe(2);
    expect(said).toContain(words);
    expect(workspace().seq).toBe(before);
  });
});
