import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { followCommands } from '#shared/commands/follow.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { cycleOf, followOf } from '#shared/domain/follow/chain.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import { isKept } from '#shared/domain/follow/rule.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { OFFSET_UNITS } from '#shared/domain/records/phase.ts';
import { FOLLOW_MODES, type Follow } from '#shared/domain/records/release.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';
import { aDeployment, aFollow, aProduct, aRelease, theSettings } from '#test/support/builders.ts';
import { chainOf } from '#test/support/follow-chain.ts';
import { run, testContext } from '#test/support/run-command.ts';

const { 'follow.set': set, 'follow.remove': unfollow } = followCommands;
const { 'release.move': move } = releaseCommands;

const modelOf = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct(), aProduct({ id: 'shop', key: 'SHOP' })],
    releases: [
      aRelease({ id: 'a', version: '4.2.0', targetDate: '2026-12-07' }),
      aRelease({ id: 'b', version: '2.1', productId: 'shop', targetDate: '2026-12-08' }),
      aRelease({ id: 'c', version: '2.2', productId: 'shop', targetDate: '2026-12-09' }),
    ],
    ...rows,
  });

describe('follow.set', () => {
  it('plans a release at least one working day after another, and changes no date', () => {
    const { model, plan } = run(modelOf(), set, set.input.parse({ releaseId: 'b', leaderId: 'a' }));
    expect(plan.label).toBe('Plan SHOP 2.1 at least 1 working day after PAY 4.2.0');
    expect(followOf(model, 'b')).toMatchObject({ mode: 'at-least', days: 1, unit: 'working' });
    expect(plan.changes).toHaveLength(1);
  });

  it('lets a release follow one: the new rule takes the place of the old', () => {
    const follows = [
      aFollow({ id: '1', releaseId: 'c', leaderId: 'a' }),
      aFollow({ id: '2', releaseId: 'c', leaderId: 'a' }),
    ];
    const input = { releaseId: 'c', leaderId: 'b', mode: 'same-day', days: 0, unit: 'calendar' };
    const { model } = run(modelOf({ follows }), set, set.input.parse(input));
    expect([...model.follows.values()]).toEqual([{ id: '1', ...input }]);
  });

  it('leaves of the rule what is not given', () => {
    const follows = [aFollow({ id: '1', releaseId: 'c', leaderId: 'a', mode: 'exactly', days: 4 })];
    const { model } = run(modelOf({ follows }), set, { releaseId: 'c', leaderId: 'a', days: 5 });
    expect(model.follows.get('1')).toMatchObject({ mode: 'exactly', days: 5, unit: 'working' });
  });

  it('refuses itself and a circle, and names it', () => {
    const model = modelOf({ follows: [aFollow({ releaseId: 'b', leaderId: 'a' })] });
    const refusal = (releaseId: string, leaderId: string) => {
      const plan = set.run(model, set.input.parse({ releaseId, leaderId }), testContext());
      if (plan.ok) throw new Error('it ran');
      expect(plan.error.code).toBe('follow-cycle');
      return explain(plan.error).what;
    };
    expect(refusal('a', 'a')).toBe('PAY 4.2.0 cannot follow itself.');
    expect(refusal('a', 'b')).toBe(
      'That would close a circle: PAY 4.2.0 follows SHOP 2.1 follows PAY 4.2.0.',
    );
  });

  it('shortens the words for a long circle', () => {
    const cycle = Array.from({ length: 1000 }, (_, n) => `${n}`);
    const { what } = explain({ code: 'follow-cycle', facts: { cycle } });
    expect(what).toBe(
      'That would close a circle: 0 follows 1 follows 2 follows 995 more, the last of which follows 998 follows 999 follows 0.',
    );
  });
});

it('follow.remove takes every rule of the release, and no date', () => {
  const follows = [aFollow({ id: '1', releaseId: 'b', leaderId: 'a' })];
  const { model, plan } = run(modelOf({ follows }), unfollow, { releaseId: 'b' });
  expect(model.follows.size).toBe(0);
  expect(plan.changes).toHaveLength(1);
  expect(run(model, unfollow, { releaseId: 'b' }).plan.changes).toEqual([]);
});

describe('a move with followers', () => {
  const follows = [
    aFollow({ id: '1', releaseId: 'b', leaderId: 'a' }),
    aFollow({ id: '2', releaseId: 'c', leaderId: 'b' }),
  ];
  const dateOf = (model: Model, id: string) => model.releases.get(id)?.targetDate;

  it('is one step with one changed row a release', () => {
    const moves = [{ releaseId: 'a', date: '2026-12-14' }];
    const { model, plan } = run(modelOf({ follows }), move, { moves, followerIds: ['c', 'b'] });
    expect(plan.label).toBe('Move 4.2.0 to Mon 14 Dec 2026, and 2 followers');
    expect(plan.changes).toHaveLength(3);
    expect(['a', 'b', 'c'].map((id) => dateOf(model, id))).toEqual([
      '2026-12-14',
      '2026-12-15',
      '2026-12-16',
    ]);
  });

  it('leaves the followers that nobody chose', () => {
    const moves = [{ releaseId: 'a', date: '2026-12-14' }];
    const alone = run(modelOf({ follows }), move, { moves });
    expect(alone.plan.changes).toHaveLength(1);
    const one = run(modelOf({ follows }), move, { moves, followerIds: ['b'] });
    expect(one.plan.changes).toHaveLength(2);
    expect(dateOf(one.model, 'c')).toBe('2026-12-09');
  });

  it('goes with a window that is taken to another day as well', () => {
    const rows = { follows, deployments: [aDeployment({ releaseId: 'a', windowDay: 1 })] };
    const { 'deployment.moveWindow': moveWindow } = deploymentCommands;
    const { model, plan } = run(modelOf(rows), moveWindow, {
      deploymentId: 'a-deployment',
      date: '2026-12-15',
      followerIds: ['b', 'c'],
    });
    expect(plan.label).toBe('Move the window of 4.2.0 to Tue 15 Dec 2026, and 2 followers');
    expect(dateOf(model, 'c')).toBe('2026-12-16');
  });

  it('names what else changes of the deployment in the same step', () => {
    const rows = { follows, deployments: [aDeployment({ releaseId: 'a', windowDay: 1 })] };
    const { 'deployment.moveWindow': moveWindow } = deploymentCommands;
    const { plan } = run(modelOf(rows), moveWindow, {
      deploymentId: 'a-deployment',
      date: '2026-12-15',
      windowStart: '20:00',
      reserveMinutes: 45,
    });
    expect(plan.label).toMatch(
      /^Move the window of 4\.2\.0 to Tue 15 Dec 2026, and change reserve of the .*deployment of 4\.2\.0$/,
    );
  });

  it('takes followers to other days than their rules ask with such a window, each once', () => {
    const rows = { follows, deployments: [aDeployment({ releaseId: 'a', windowDay: 1 })] };
    const { 'deployment.moveWindow': moveWindow } = deploymentCommands;
    const to = (releaseId: string) => ({
      deploymentId: 'a-deployment',
      date: '2026-12-15',
      followerMoves: [{ releaseId, date: '2026-12-21' }],
    });
    expect(dateOf(run(modelOf(rows), moveWindow, to('b')).model, 'b')).toBe('2026-12-21');
    expect(moveWindow.run(modelOf(rows), to('a'), testContext())).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});

const COUNT = 7;
const ids = Array.from({ length: COUNT }, (_, n) => `r${n}`);

/** Releases some of which follow an earlier one of the list, so that there is no circle. */
const chains = fc.record({
  dates: fc.array(fc.option(dates, { freq: 8, nil: null }), { minLength: COUNT, maxLength: COUNT }),
  holidays: fc.uniqueArray(dates, { maxLength: 10 }),
  rules: fc.array(
    fc.record({
      leader: fc.nat(COUNT),
      mode: fc.constantFrom(...FOLLOW_MODES),
      days: fc.nat(12),
      unit: fc.constantFrom(...OFFSET_UNITS),
    }),
    { minLength: COUNT, maxLength: COUNT },
  ),
});

function modelOfChain(chain: typeof chains extends fc.Arbitrary<infer C> ? C : never): Model {
  return modelOf({
    releases: ids.map((id, n) => aRelease({ id, version: id, targetDate: chain.dates[n] ?? null })),
    holidays: chain.holidays.map((date) => ({ id: date, date, name: 'Holiday', uid: null })),
    follows: chain.rules.flatMap(({ leader, ...rule }, n): Follow[] =>
      leader < n
        ? [{ id: `f${n}`, releaseId: ids[n] ?? '', leaderId: ids[leader] ?? '', ...rule }]
        : [],
    ),
  });
}

/** The rules between dated releases behind `id` that do not hold. */
const brokenBehind = (model: Model, id: string): Follow[] =>
  chainOf(model, id).filter((follow) => {
    const date = model.releases.get(follow.releaseId)?.targetDate;
    const leader = model.releases.get(follow.leaderId)?.targetDate;
    return date && leader && !isKept(follow, leader, date, workCalendarOf(model));
  });

const moveAll = (model: Model, releaseId: string, date: string) => {
  const moves = [{ releaseId, date }];
  const followerIds = proposeChain(model, moves).shifts.map((shift) => shift.releaseId);
  return run(model, move, { moves, followerIds }).model;
};

describe('an applied chain', () => {
  it('keeps every rule it reached, and puts none before what it follows', () => {
    fc.assert(
      fc.property(chains, dates, dates, (chain, first, date) => {
        // Moved twice: the first puts the chain in order, so that the second reaches all of it.
        const before = moveAll(modelOfChain(chain), 'r0', first);
        const after = moveAll(before, 'r0', date);
        const stayed = new Set(brokenBehind(before, 'r0').map(({ id }) => id));
        const broken = brokenBehind(after, 'r0').filter(({ id }) => !stayed.has(id));
        expect(broken).toEqual([]);
        const shifted = [...after.releases.values()].filter(
          (row) => row.targetDate !== before.releases.get(row.id)?.targetDate,
        );
        for (const { id, targetDate } of shifted) {
          const leaderId = followOf(after, id)?.leaderId;
          const leader = leaderId ? after.releases.get(leaderId)?.targetDate : null;
          if (targetDate && leader) expect(targetDate >= leader).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('asks for nothing more once it is applied', () => {
    fc.assert(
      fc.property(chains, dates, (chain, date) => {
        const moves = [{ releaseId: 'r0', date }];
        const model = modelOfChain(chain);
        const { shifts, left } = proposeChain(model, moves);
        expect(left).toEqual([]);
        const after = moveAll(model, 'r0', date);
        const touched = ['r0', ...shifts.map(({ releaseId }) => releaseId)].map((releaseId) => ({
          releaseId,
          date: after.releases.get(releaseId)?.targetDate ?? null,
        }));
        expect(proposeChain(model, touched).shifts).toEqual([]);
      }),
      RUNS,
    );
  });

  it('of exact days comes back when the move is taken back by hand', () => {
    fc.assert(
      fc.property(chains, dates, dates, (chain, home, away) => {
        const exact = chain.rules.map((rule) => ({ ...rule, mode: 'exactly' as const }));
        const dated = { ...chain, rules: exact, dates: ids.map(() => home) };
        const before = moveAll(moveAll(modelOfChain(dated), 'r0', away), 'r0', home);
        const back = moveAll(moveAll(before, 'r0', away), 'r0', home);
        expect(back.releases).toEqual(before.releases);
      }),
      RUNS,
    );
  });

  it('never lets the commands close a circle', () => {
    const pairs = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)), { maxLength: 20 });
    fc.assert(
      fc.property(pairs, (wishes) => {
        let model = modelOf({ releases: ids.map((id) => aRelease({ id, version: id })) });
        for (const [from, to] of wishes) {
          const input = set.input.parse({ releaseId: ids[from], leaderId: ids[to] });
          const plan = set.run(
            model,
            input,
            testContext({ newId: () => `f${model.follows.size}` }),
          );
          if (plan.ok)
            model = run(model, set, input, testContext({ newId: () => `${from}` })).model;
        }
        for (const { releaseId, leaderId } of model.follows.values()) {
          const others = new Map(
            [...model.follows].filter(([, row]) => row.releaseId !== releaseId),
          );
          expect(cycleOf({ follows: others }, releaseId, leaderId)).toBeNull();
        }
      }),
      RUNS,
    );
  });
});
