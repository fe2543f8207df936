import { describe, expect, it } from 'vitest';
import { planCadence } from '#shared/domain/cadence/plan.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { addDays } from '#shared/lib/dates.ts';
import {
  aCadence,
  aDeployment,
  aFreeze,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
} from '#test/support/builders.ts';
import {
  cadenceModel,
  generated,
  planned,
  releaseLines,
  sprintLines,
  theCadence,
  withCadence,
} from '#test/support/cadences.ts';

const HORIZON = '2026-06-30';

describe('the everyday cadence', () => {
  const model = generated(cadenceModel(), HORIZON);

  it('gives two-week sprints one after the other, up to the one that runs at the horizon', () => {
    const lines = sprintLines(model);
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe('Pay Sprint 1: 2026-01-05 to 2026-01-18');
    expect(lines[3]).toBe('Pay Sprint 4: 2026-02-16 to 2026-03-01');
    expect(lines[12]).toBe('Pay Sprint 13: 2026-06-22 to 2026-07-05');
  });

  it('goes on from the number that the team has reached before it starts', () => {
    const names = ['Pay Sprint 9', 'Pay Sprint 27', 'Pay Sprint 28b', 'Sprint 90', 'Pay Sprint 31'];
    const sprints = names.map((name, i) =>
      aSprint({
        ...{ id: `s${i}`, name, teamId: i === 3 ? null : 'a-team' },
        startDate: i === 4 ? '2026-01-05' : addDays('2025-11-10', -14 * i),
      }),
    );
    const others = [
      aSprint({ id: 'other', name: 'Pay Sprint 40', teamId: 'b-team', startDate: '2025-12-01' }),
      aSprint({ id: 'undated', name: 'Pay Sprint 50', teamId: 'a-team' }),
    ];
    const rows = { sprints: [...sprints, ...others] };
    const numbers = (of: Model) => planned(of, '2026-02-01').sprints.map(({ name }) => name);
    expect(numbers(cadenceModel({}, rows))).toEqual(['Pay Sprint 28', 'Pay Sprint 29']);
    const done = generated(cadenceModel({}, rows), '2026-02-01');
    expect(numbers(done)).toEqual(['Pay Sprint 28', 'Pay Sprint 29']);
    expect(numbers(withCadence(done, { firstStart: '2026-01-19' }))).toEqual(
      // The one that starts on 5 January lies before the cadence now.
      ['Pay Sprint 32', 'Pay Sprint 33'],
    );
  });

  it('ships after every fourth, on the first Tuesday, and not after an incomplete group', () => {
    expect(releaseLines(model)).toEqual([
      '1.0.0: 2026-03-03',
      '1.1.0: 2026-04-28',
      '1.2.0: 2026-06-23',
    ]);
  });

  it('locks the scope a week before, and ships late in the evening', () => {
    for (const release of model.releases.values()) {
      expect(release).toMatchObject({ lockDaysBefore: 7, status: 'planned', method: 'agile' });
    }
    expect(model.deployments.size).toBe(3);
    for (const deployment of model.deployments.values()) {
      expect(deployment).toMatchObject({
        ...{ windowDay: 0, windowStart: '22:00', windowEnd: '02:00', windowNights: 1 },
        ...{ zone: 'Europe/Berlin', environment: 'Production' },
      });
    }
  });

  it('lets each sprint feed the release of its group', () => {
    const fed = [...model.sprintFeeds.values()].map(
      ({ sprintId, releaseId }) =>
        `${model.sprints.get(sprintId)?.name} ${model.releases.get(releaseId)?.version}`,
    );
    expect(fed).toHaveLength(12);
    expect(fed.slice(3, 5)).toEqual(['Pay Sprint 4 1.0.0', 'Pay Sprint 5 1.1.0']);
  });

  it('gives releases all that other new ones have', () => {
    expect(model.phases.size).toBeGreaterThan(10);
    expect(model.runbooks.size).toBe(3);
  });
});

describe('a horizon', () => {
  it('holds what starts on it', () => {
    expect(planned(cadenceModel(), '2026-01-05').sprints).toHaveLength(1);
    expect(planned(cadenceModel(), '2026-01-18').sprints).toHaveLength(1);
    expect(planned(cadenceModel(), '2026-01-19').sprints).toHaveLength(2);
  });

  it.each([
    [{}, '2026-01-04', 'Horizon lies before the first sprint starts on 2026-01-05.'],
    [{}, '3026-01-05', 'Horizon lies outside the years 1970 to 2199.'],
    [{}, '0001-01-01', 'Horizon lies outside the years 1970 to 2199.'],
    [{}, '2199-12-31', 'Horizon makes 4,540 sprints; at most 1,000 are planned.'],
    [{ firstStart: '0001-01-01' }, HORIZON, 'First start lies outside the years 1970 to 2199.'],
    [{ firstStart: '9999-12-31' }, HORIZON, 'First start lies outside the years 1970 to 2199.'],
    [{ firstStart: '2026-02-31' }, HORIZON, 'First start lies outside the years 1970 to 2199.'],
  ])('of %j up to %s is refused in words', (cadence, horizon, words) => {
    const model = cadenceModel(cadence);
    const plan = planCadence(model, theCadence(model), horizon);
    expect(plan.ok ? 'planned' : explain(plan.error).what).toBe(words);
  });

  it('at the end of what can be planned says what would lie beyond', () => {
    const late = {
      firstStart: '2199-12-01',
      sprintsPerRelease: 1,
      releaseAfterDays: 10,
      weekday: null,
    };
    const { sprints, releases } = planned(cadenceModel(late), '2199-12-31');
    expect(sprints.map(({ fate }) => fate.kind)).toEqual(['new', 'new', 'not-generated']);
    expect(releases.map(({ fate }) => fate)).toEqual([
      { kind: 'new' },
      { kind: 'not-generated', why: 'it would lie after 2199-12-31' },
      { kind: 'not-generated', why: 'it would lie after 2199-12-31' },
    ]);
  });
});

describe('rhythms', () => {
  it('leave the cool-down between sprints', () => {
    const model = generated(cadenceModel({ sprintDays: 10, coolDownDays: 4 }), '2026-01-20');
    expect(sprintLines(model)).toEqual([
      'Pay Sprint 1: 2026-01-05 to 2026-01-14',
      'Pay Sprint 2: 2026-01-19 to 2026-01-28',
    ]);
  });

  it('ship on the very day where it is the weekday already, and on any day without one', () => {
    const on = (to: object) => releaseLines(generated(cadenceModel(to), '2026-03-01'));
    expect(on({ weekday: 1 })).toEqual(['1.0.0: 2026-03-02']);
    expect(on({ weekday: 7 })).toEqual(['1.0.0: 2026-03-08']);
    expect(on({ weekday: 7, releaseAfterDays: 0 })).toEqual(['1.0.0: 2026-03-01']);
    expect(on({ weekday: null })).toEqual(['1.0.0: 2026-03-02']);
  });

  it('go over leap days and the end of a year by the calendar', () => {
    const leap = cadenceModel({ firstStart: '2028-02-16', sprintsPerRelease: 1, weekday: null });
    expect(sprintLines(generated(leap, '2028-02-20'))).toEqual([
      'Pay Sprint 1: 2028-02-16 to 2028-02-29',
    ]);
    expect(releaseLines(generated(leap, '2028-02-20'))).toEqual(['1.0.0: 2028-03-01']);
    const winter = cadenceModel({ firstStart: '2026-12-21', sprintsPerRelease: 1 });
    expect(sprintLines(generated(winter, '2026-12-31'))).toEqual([
      'Pay Sprint 1: 2026-12-21 to 2027-01-03',
    ]);
    expect(releaseLines(generated(winter, '2026-12-31'))).toEqual(['1.0.0: 2027-01-05']);
  });
});

describe('what stands in the way', () => {
  const freeze = aFreeze({
    ...{ startDate: '2026-03-02', startTime: '00:00', endDate: '2026-03-11', endTime: '06:00' },
  });
  const frozen = (to: object = {}) => cadenceModel(to, { freezes: [freeze] });

  it('is skipped where it is a hard freeze and freezes are', () => {
    expect(releaseLines(generated(frozen(), '2026-03-01'))).toEqual(['1.0.0: 2026-03-17']);
    expect(releaseLines(generated(frozen({ skipFreezes: false }), '2026-03-01'))).toEqual([
      '1.0.0: 2026-03-03',
    ]);
  });

  it('makes a release that would land on its predecessor’s day be told, not generated', () => {
    const long = { ...freeze, startDate: '2026-01-12', endDate: '2026-02-14' };
    const weekly = { sprintDays: 7, sprintsPerRelease: 1 };
    const model = cadenceModel(weekly, { freezes: [long] });
    const { releases } = planned(model, '2026-02-02');
    expect(releases.map(({ date, version, fate }) => [date, version, fate])).toEqual([
      ['2026-02-17', '1.0.0', { kind: 'new' }],
      ...[2, 3, 4, 5].map(() => [
        null,
        null,
        {
          kind: 'not-generated',
          why: 'its day, Tue 17 Feb 2026, is not after 1.0.0 on Tue 17 Feb 2026',
        },
      ]),
    ]);
    expect(releaseLines(generated(model, '2026-02-09'))).toEqual(['1.0.0: 2026-02-17']);
    expect(releaseLines(generated(model, '2026-02-16')).at(-1)).toBe('1.1.0: 2026-02-24');
  });

  it('for ever is told after two years', () => {
    const ever = { ...freeze, rule: 'FREQ=DAILY', endDate: '2026-03-03' };
    const { releases } = planned(cadenceModel({}, { freezes: [ever] }), '2026-03-01');
    expect(releases.map(({ fate }) => fate)).toEqual([
      {
        kind: 'not-generated',
        why: 'there is no legal day within two years of Mon 2 Mar 2026',
      },
    ]);
  });

  it('for ever costs no more for a thousand releases than for a few', () => {
    const ever = { ...freeze, rule: 'FREQ=DAILY', endDate: '2026-03-03' };
    const weekly = { sprintDays: 7, sprintsPerRelease: 1, firstStart: '2026-03-02' };
    const begun = performance.now();
    const { releases } = planned(cadenceModel(weekly, { freezes: [ever] }), '2045-04-24');
    expect(releases).toHaveLength(1000);
    expect(releases.every(({ fate }) => fate.kind === 'not-generated')).toBe(true);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('is another team’s window on the environment too', () => {
    const model = cadenceModel(
      { productId: 'a-product' },
      {
        teams: [aTeam({ name: 'Pay' }), aTeam({ id: 'other', name: 'Wallet' })],
        products: [aProduct(), aProduct({ id: 'wallet', key: 'WAL', name: 'Wallet' })],
        cadences: [
          aCadence({ productId: 'a-product' }),
          aCadence({ id: 'b', teamId: 'other', productId: 'wallet', sprintsPerRelease: 2 }),
        ],
      },
    );
    const both = generated(generated(model, HORIZON), HORIZON, { cadenceId: 'b' });
    const wallet = [...both.releases.values()].filter(({ productId }) => productId === 'wallet');
    expect(wallet.map(({ targetDate }) => targetDate)).toEqual([
      ...['2026-02-03', '2026-03-10', '2026-03-31', '2026-05-05', '2026-05-26', '2026-06-30'],
    ]);
    expect([...both.sprints.values()].filter(({ teamId }) => teamId === 'other')).toHaveLength(13);
    expect(planned(both, HORIZON).releases.every(({ fate }) => fate.kind === 'unchanged')).toBe(
      true,
    );
  });
});

describe('versions', () => {
  const versions = (model: ReturnType<typeof cadenceModel>) =>
    planned(model, HORIZON).releases.map(({ version }) => version);

  it('go on from the product’s highest by the bump, or from the first that is given', () => {
    const rows = { releases: [aRelease({ version: '4.2.0' })] };
    expect(versions(cadenceModel({}, rows))).toEqual(['4.3.0', '4.4.0', '4.5.0']);
    expect(versions(cadenceModel({ bump: 'major' }, rows))).toEqual(['5.0.0', '6.0.0', '7.0.0']);
    expect(versions(cadenceModel({ firstVersion: '4.1.8', bump: 'patch' }, rows))).toEqual([
      ...['4.1.8', '4.1.9', '4.1.10'],
    ]);
  });

  it('leave out those that the product has', () => {
    const rows = { releases: [aRelease({ version: '4.2.0' })] };
    expect(versions(cadenceModel({ firstVersion: '4.1.0' }, rows))).toEqual([
      ...['4.1.0', '4.3.0', '4.4.0'],
    ]);
  });

  it('name the month where the product counts by the calendar', () => {
    const products = [aProduct({ versionScheme: 'calver' })];
    const monthly = { sprintsPerRelease: 1 };
    const model = cadenceModel(monthly, { products });
    expect(planned(model, '2026-02-15').releases.map(({ version }) => version)).toEqual([
      ...['2026.01', '2026.02', '2026.02.1'],
    ]);
  });
});

describe('the product', () => {
  const products = [aProduct(), aProduct({ id: 'wallet', key: 'WAL', name: 'Wallet', rank: 'a1' })];
  const sprints = [aSprint({ teamId: 'a-team' })];
  const releases = [aRelease({ productId: 'wallet' })];

  it('is the one that the team’s sprints feed', () => {
    const rows = { products, sprints, releases, sprintFeeds: [aSprintFeed()] };
    expect(planned(cadenceModel({}, rows), HORIZON).product.key).toBe('WAL');
  });

  it('is asked for where the team has no only one', () => {
    const model = cadenceModel({}, { products });
    const plan = planCadence(model, theCadence(model), HORIZON);
    expect(plan.ok ? '' : explain(plan.error).what).toBe('Product is one of PAY, WAL.');
  });
});

it('a day with another deployment of the product’s own is not taken', () => {
  const model = cadenceModel(
    {},
    {
      releases: [aRelease({ targetDate: '2026-03-03' })],
      deployments: [aDeployment({ windowStart: '23:00', windowEnd: '23:30', windowNights: 0 })],
    },
  );
  expect(planned(model, '2026-03-01').releases[0]?.date).toBe(addDays('2026-03-03', 7));
});

describe('sprints that the team has from elsewhere', () => {
  const theirs = ['Pay Sprint 25', 'Pay Sprint 26', 'Pay Sprint 27'].map((name, i) =>
    aSprint({
      ...{ id: `s${i}`, name, teamId: 'a-team' },
      startDate: addDays('2026-01-12', 14 * i),
      endDate: addDays('2026-01-25', 14 * i),
    }),
  );
  const former = aSprint({
    id: 'f',
    name: 'Pay Sprint 24',
    teamId: 'a-team',
    startDate: '2025-12-01',
  });
  const before = cadenceModel({}, { sprints: [...theirs, former] });
  const told = (of: Model) =>
    planned(of, '2026-03-02').sprints.map(({ name, remarks }) => [name, ...remarks]);
  const expected = [
    ['Pay Sprint 28', 'overlaps with Pay Sprint 25, Mon 12 Jan to Sun 25 Jan 2026'],
    [
      'Pay Sprint 29',
      'overlaps with Pay Sprint 25, Mon 12 Jan to Sun 25 Jan 2026',
      'overlaps with Pay Sprint 26, Mon 26 Jan to Sun 8 Feb 2026',
    ],
    [
      'Pay Sprint 30',
      'overlaps with Pay Sprint 26, Mon 26 Jan to Sun 8 Feb 2026',
      'overlaps with Pay Sprint 27, Mon 9 Feb to Sun 22 Feb 2026',
    ],
    ['Pay Sprint 31', 'overlaps with Pay Sprint 27, Mon 9 Feb to Sun 22 Feb 2026'],
    ['Pay Sprint 32'],
  ];

  it('are named where the new ones lie on their days, and never give their names twice', () => {
    expect(told(before)).toEqual(expected);
    expect(told(generated(before, '2026-03-02'))).toEqual(expected);
  });
});

describe('a window that a change of the clocks leaves out', () => {
  const weekly = {
    ...{ firstStart: '2027-03-01', sprintDays: 7, sprintsPerRelease: 1, releaseAfterDays: 0 },
    ...{ weekday: 7, windowStart: '02:00', windowEnd: '03:00', zone: 'Europe/Berlin' },
  };

  it.each([true, false])(
    'is passed over for the next such weekday, freezes skipped: %s',
    (skipFreezes) => {
      const model = generated(cadenceModel({ ...weekly, skipFreezes }), '2027-03-22');
      expect(releaseLines(model)).toEqual([
        '1.0.0: 2027-03-07',
        '1.1.0: 2027-03-14',
        '1.2.0: 2027-03-21',
        '1.3.0: 2027-04-04',
      ]);
    },
  );
});
