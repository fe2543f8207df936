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
