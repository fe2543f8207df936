import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MoveReport } from '#main/cli/move-report.ts';
import { readWorkspace } from '#main/workspace/index.ts';
import {
  aChecklistItem,
  aDeployment,
  aFollow,
  aFreeze,
  anAnnouncement,
  aPhase,
  aProduct,
  aRelease,
} from '#test/support/builders.ts';
import { CliWorld } from '#test/support/cli-world.ts';
import { type AnyRows, must, workspaceFile } from '#test/support/workspaces.ts';

let cli: CliWorld;
beforeEach(() => {
  cli = new CliWorld();
});
afterEach(() => cli.dispose());

const FILE = 'Payments.preflight';

/** Payments 4.2.0 on Fri 11 Dec; the shop's 2.1 follows a working day later, its 2.0 is out. */
function made(over: AnyRows = {}): void {
  const shop = { productId: 'shop', goal: 'Sell', ownerId: 'mara' };
  workspaceFile(cli.path(FILE), {
    products: [aProduct(), aProduct({ id: 'shop', key: 'SHOP', name: 'Shop' })],
    releases: [
      aRelease({ goal: 'SAF-T', ownerId: 'mara', lockDaysBefore: 7 }),
      aRelease({ ...shop, id: 'b', version: '2.1', targetDate: '2026-12-14' }),
      aRelease({ ...shop, id: 'c', version: '2.0', targetDate: '2026-12-14', status: 'released' }),
    ],
    deployments: [aDeployment(), aDeployment({ id: 'db', releaseId: 'b', environment: 'Shop' })],
    phases: [aPhase({ startOffset: -4, endOffset: 0 })],
    checklistItems: [aChecklistItem({ dueOffset: -2 })],
    follows: [
      aFollow({ id: 'f1', releaseId: 'b' }),
      aFollow({ id: 'f2', releaseId: 'c', mode: 'exactly' }),
    ],
    announcements: [
      anAnnouncement({ plannedOffset: -1 }),
      anAnnouncement({ id: 'w2', audience: 'Sales', sentOn: '2026-11-27', toldDate: '2026-12-11' }),
    ],
    ...over,
  });
}

const W = ['--workspace', FILE, '--as', 'Mara Kovač'];
const move = (version: string, to: string, ...more: string[]) =>
  cli.run('move', version, '--to', to, ...W, ...more);

const workspace = () => must(readWorkspace(cli.path(FILE)));
const labels = () => must(workspace().log({ before: null, most: 10 })).map(({ label }) => label);
const dates = () =>
  [...workspace().model.releases.values()].map(({ version, targetDate }) => [version, targetDate]);

const AS_IT_WAS = [
  ['4.2.0', '2026-12-11'],
  ['2.1', '2026-12-14'],
  ['2.0', '2026-12-14'],
];

describe('preflight move', () => {
  it('takes a release to another day as one undo step, and says what that shifts', async () => {
    made();
    const { code, out, said } = await move('4.2.0', '2026-12-18', '--followers', 'all');
    expect(code, said).toBe(0);
    expect(out.split('\n')).toEqual([
      'Moved 4.2.0: Fri 11 Dec 2026 → Fri 18 Dec 2026.',
      'Moves 1 phase, 1 due date and 1 announcement with it.',
      'Takes along SHOP 2.1, planned at least 1 working day after PAY 4.2.0: Mon 14 Dec 2026 → Mon 21 Dec 2026.',
      'SHOP 2.0 stays: it is finished.',
      'The day is legal.',
      'Sales was told Fri 11 Dec 2026, on Fri 27 Nov 2026.',
      'New blocker on 4.2.0: Sales was told Fri 11 Dec.',
      '',
    ]);
    expect(dates()).toEqual([
      ['4.2.0', '2026-12-18'],
      ['2.1', '2026-12-21'],
      ['2.0', '2026-12-14'],
    ]);
    expect(labels()[0]).toBe('Move 4.2.0 to Fri 18 Dec 2026, and 1 follower');
  });

  it('leaves those that follow, unless told otherwise, and names what that breaks', async () => {
    made();
    const { out } = await move('4.2.0', '2026-12-18');
    expect(out).toContain('Leaves SHOP 2.1, planned at least 1 working day after PAY 4.2.0');
    expect(out).toContain('New blocker on SHOP 2.1: Ships before PAY 4.2.0.');
    expect(dates()).toContainEqual(['2.1', '2026-12-14']);
  });

  it('only says so with --dry-run, and writes nothing', async () => {
    made();
    const { code, out } = await move('4.2.0', '2026-12-18', '--dry-run', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out) as MoveReport;
    expect(report).toMatchObject({
      applied: false,
      refused: null,
      version: '4.2.0',
      product: 'PAY',
      before: '2026-12-11',
      after: '2026-12-18',
      firstLegalDay: '2026-12-18',
      past: false,
      scopeLock: { before: '2026-12-04', after: '2026-12-11' },
      phases: [{ phase: 'Release preparation', after: { start: '2026-12-14', end: '2026-12-18' } }],
      dueDates: [{ title: 'Release notes written', before: '2026-12-09', after: '2026-12-16' }],
      announcements: [{ audience: 'Support', before: '2026-12-10', after: '2026-12-17' }],
      windows: [
        { start: '2026-12-18T21:00:00Z', end: '2026-12-19T01:00:00Z', zone: 'Europe/Berlin' },
      ],
      followers: [{ version: '2.1', product: 'SHOP', after: '2026-12-21', taken: false }],
      unmoved: [{ version: '2.0', product: 'SHOP', why: 'finished' }],
      told: [{ audience: 'Sales', sentOn: '2026-11-27', toldDate: '2026-12-11' }],
    });
    expect(report.breaks.map(({ check }) => check)).toEqual(['told-another-date', 'follow-broken']);
    expect(dates()).toEqual(AS_IT_WAS);
  });

  it('names what is in the way, and the first day on which nothing is', async () => {
    const other = aRelease({ id: 'd', version: '4.3.0', targetDate: '2026-12-17' });
    made({
      releases: [aRelease(), other],
      follows: [],
      announcements: [],
      deployments: [
        aDeployment(),
        aDeployment({ id: 'dd', releaseId: 'd', environment: 'production' }),
      ],
    });
    const { code, out } = await move('4.2.0', '2026-12-17', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      applied: true,
      firstLegalDay: '2026-12-18',
      collisions: [
        { version: '4.2.0', kind: 'window', with: 'PAY 4.3.0', environment: 'Production' },
      ],
    });
  });

  it('changes nothing where the release is on that day', async () => {
    made();
    const before = labels();
    const { code, out } = await move('4.2.0', '2026-12-11', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ applied: false, phases: [], breaks: [] });
    expect(labels()).toEqual(before);
    for (const more of [[], ['--dry-run']])
      expect(await move('4.2.0', '2026-12-11', ...more)).toMatchObject({
        code: 0,
        out: '4.2.0 is on Fri 11 Dec 2026 already.\n',
      });
  });

  it('says of a day in the past that it is, and names the windows that are then over once', async () => {
    const staging = aDeployment({ id: 'stage', environment: 'Staging', rank: 'a1' });
    made({ deployments: [aDeployment(), staging] });
    const { out } = await move('4.2.0', '2026-11-25');
    expect(out).toContain('The day is in the past; the first legal day is Wed 2 Dec 2026.\n');
    expect(out).not.toContain('The day is legal');
    expect(out.match(/The window is over.*/g)).toEqual([
      'The window is over, on Production and Staging.',
    ]);
  });

  it.each([[], ['--dry-run'], ['--json']])(
    'does not take a release that is out anywhere, %s',
    async (...more) => {
      made();
      const { code, out, said } = await move('2.0', '2027-03-01', ...more);
      expect([code, out]).toEqual([2, '']);
      expect(said).toBe(
        'preflight: SHOP 2.0 is released: its date stays as it was. If it is still to come, set its status back to planned or in progress, then move it.',
      );
      const window = ['--window', '2027-03-01T22:00/2027-03-02T02:00'];
      const wished = await cli.run('release', '2.0', '--product', 'SHOP', ...window, ...W);
      expect([wished.code, wished.said]).toEqual([2, said]);
      expect(dates()).toEqual(AS_IT_WAS);
    },
  );

  it('leaves what is deployed on its day', async () => {
    const staging = aDeployment({
      id: 'stage',
      environment: 'Staging',
      rank: 'a1',
      windowDay: -1,
      state: 'deployed',
    });
    made({ deployments: [aDeployment(), staging] });
    const { out } = await move('4.2.0', '2026-12-18', '--json');
    expect(JSON.parse(out)).toMatchObject({
      windows: [
        { environment: 'Production', start: '2026-12-18T21:00:00Z' },
        { environment: 'Staging', start: '2026-12-10T21:00:00Z' },
      ],
    });
  });

  it.each<[string[], string]>([
    [['--to', '2026-12-18'], 'move needs one VERSION.'],
    [['4.2.0'], 'move needs --to DATE.'],
    [['4.2.0', '--to', 'soon'], '--to soon is no date; write YYYY-MM-DD.'],
    [['4.2.0', '--to', '0001-01-01'], '--to 0001-01-01 lies outside the years 1970 to 2199.'],
    [['4.2.0', '--to', '9999-12-31'], '--to 9999-12-31 lies outside the years 1970 to 2199.'],
    [['4.2.0', '--to', '2026-12-18', '--followers', 'some'], '--followers is one of all, none.'],
    [['9.9.9', '--to', '2026-12-18'], 'There is no release 9.9.9.'],
  ])('%j is refused', async (words, problem) => {
    made();
    const { code, said, out } = await cli.run('move', ...words, ...W);
    expect([code, out]).toEqual([2, '']);
    expect(said).toContain(problem);
    expect(dates()).toEqual(AS_IT_WAS);
  });
});

describe('preflight move into a freeze', () => {
  const yearEnd = {
    title: 'Year end',
    startDate: '2026-12-18',
    startTime: '12:00',
    endDate: '2027-01-04',
    endTime: '06:00',
  };

  it.each([['--json'], ['--json', '--dry-run']])(
    'that is hard is refused with the first legal day, and %s says all the same what it would do',
    async (...more) => {
      made({ freezes: [aFreeze({ ...yearEnd, kind: 'hard' })] });
      const { code, out, said } = await move('4.2.0', '2026-12-18', ...more);
      expect(code).toBe(2);
      expect(said).toContain('4.2.0 cannot go to Fri 18 Dec 2026: Year end is a hard freeze');
      expect(said).toContain('The first legal day is Mon 4 Jan 2027, 22:00');
      expect(JSON.parse(out)).toMatchObject({
        applied: false,
        refused: { code: 'hard-freeze' },
        firstLegalDay: '2027-01-04',
        collisions: [{ version: '4.2.0', kind: 'hard-freeze', with: 'Year end' }],
        announcements: [{ audience: 'Support', after: '2026-12-17' }],
      });
      expect(dates()).toEqual(AS_IT_WAS);
    },
  );

  it('that is hard refuses other hours of the same day, with the first legal time for them', async () => {
    const evening = { startDate: '2026-12-11', startTime: '18:00' };
    made({
      freezes: [aFreeze({ ...yearEnd, ...evening, kind: 'hard' })],
      deployments: [aDeployment({ windowStart: '09:00', windowEnd: '12:00', windowNights: 0 })],
    });
    const hours = ['--product', 'PAY', '--window', '17:00/20:00'];
    const { code, said } = await cli.run('release', '4.2.0', ...hours, ...W);
    expect(code).toBe(2);
    expect(said).toContain('4.2.0 cannot take that window on Fri 11 Dec 2026: Year end');
    expect(said).toContain('The first legal day is Mon 4 Jan 2027, 17:00');
  });

  it('is refused too where only a follower would ship in it', async () => {
    made({ freezes: [aFreeze({ ...yearEnd, kind: 'hard', productId: 'shop' })] });
    const { code, out, said } = await move('4.2.0', '2026-12-17', '--followers', 'all');
    expect(code).toBe(2);
    expect(said).toContain('SHOP 2.1 cannot go to Fri 18 Dec 2026');
    expect(out).toContain('SHOP 2.1 collides with Year end (hard freeze) on Shop');
    expect(dates()).toEqual(AS_IT_WAS);
    expect((await move('4.2.0', '2026-12-17')).code).toBe(0);
  });

  it('that is soft asks for a reason, which is kept in the same step', async () => {
    made({ freezes: [aFreeze({ ...yearEnd, kind: 'soft' })] });
    const without = await move('4.2.0', '2026-12-18', '--json');
    expect(without.code).toBe(2);
    const asked = await move('4.2.0', '2026-12-18');
    expect(asked.out).toContain('The day is legal only with a reason.\n');
    expect(JSON.parse(without.out)).toMatchObject({ refused: { code: 'soft-freeze' } });
    const { code, out } = await move('4.2.0', '2026-12-18', '--reason', 'The audit asks for it');
    expect(code).toBe(0);
    expect(out).toContain('4.2.0 collides with Year end (soft freeze) on Production');
    expect(out).toContain('The day is legal.');
    expect([...workspace().model.freezeReasons.values()]).toMatchObject([
      { startDate: '2026-12-18', reason: 'The audit asks for it' },
    ]);
    expect(labels()[0]).toBe('Move 4.2.0 to Fri 18 Dec 2026');
  });
});
