import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseCommands } from '#shared/commands/release.ts';
import { type Applied, comingBack } from '#shared/domain/follow/come-back.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import { followDate } from '#shared/domain/follow/rule.ts';
import { type Model, modelFrom } from '#shared/domain/model/model.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { OFFSET_UNITS } from '#shared/domain/records/phase.ts';
import { FOLLOW_MODES, type Follow } from '#shared/domain/records/release.ts';
import { addDays } from '#shared/lib/dates.ts';
import { aFollow, aProduct, aRelease, theSettings } from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const { 'release.move': move } = releaseCommands;

function modelOf(dates: Record<string, string>, follows: Follow[]): Model {
  const releases = Object.entries(dates).map(([id, targetDate]) =>
    aRelease({ id, version: id, targetDate }),
  );
  return modelFrom({ settings: [theSettings()], products: [aProduct()], releases, follows });
}

const behind = (releaseId: string, leaderId: string, over: Partial<Follow> = {}): Follow =>
  aFollow({ id: `${releaseId}>${leaderId}`, releaseId, leaderId, days: 2, ...over });

/** Moves a release with all that follow; what was applied together. */
function moveAll(model: Model, releaseId: string, date: string): [Model, Applied] {
  const moves = [{ releaseId, date }];
  const { shifts } = proposeChain(model, moves);
  const before = model.releases.get(releaseId)?.targetDate ?? '';
  const followerIds = shifts.map((shift) => shift.releaseId);
  const after = run(model, move, { moves, followerIds }).model;
  return [after, [{ releaseId, before, after: date }, ...shifts]];
}

/** Moves it to a day, with those that come back from what was applied. */
function moveBack(model: Model, releaseId: string, date: string, history: Applied[]): Model {
  const moves = [{ releaseId, date }];
  const back = comingBack(model, moves, history);
  const followerMoves = back.map((shift) => ({ releaseId: shift.releaseId, date: shift.after }));
  const { shifts } = proposeChain(model, [...moves, ...followerMoves]);
  const followerIds = shifts.map((shift) => shift.releaseId);
  return run(model, move, { moves, followerMoves, followerIds }).model;
}

describe('what came along comes back', () => {
  const chain = [behind('b', 'a'), behind('c', 'b')];
  const home = { a: '2026-12-07', b: '2026-12-09', c: '2026-12-11' };

  it('with what took it along, each after its leader', () => {
    const [away, applied] = moveAll(modelOf(home, chain), 'a', '2026-12-10');
    const back = comingBack(away, [{ releaseId: 'a', date: '2026-12-07' }], [applied]);
    expect(back.map(({ releaseId, before, after }) => [releaseId, before, after])).toEqual([
      ['b', '2026-12-14', '2026-12-09'],
      ['c', '2026-12-16', '2026-12-11'],
    ]);
  });

  it('not where it was moved since, or its leader goes somewhere else', () => {
    const [away, applied] = moveAll(modelOf(home, chain), 'a', '2026-12-10');
    const elsewhere = [{ releaseId: 'a', date: '2026-12-08' }];
    expect(comingBack(away, elsewhere, [applied])).toEqual([]);
    const [later] = moveAll(away, 'b', '2026-12-17');
    const home7 = [{ releaseId: 'a', date: '2026-12-07' }];
    expect(comingBack(later, home7, [applied])).toEqual([]);
  });

  it('not where its rule would not hold there', () => {
    const early = modelOf({ ...home, b: '2026-12-01' }, chain);
    const [away, applied] = moveAll(early, 'a', '2026-12-10');
    expect(comingBack(away, [{ releaseId: 'a', date: '2026-12-07' }], [applied])).toEqual([]);
  });
});

const COUNT = 6;
const ids = Array.from({ length: COUNT }, (_, n) => `r${n}`);
const chains = fc.record({
  days: fc.array(fc.nat(20), { minLength: COUNT, maxLength: COUNT }),
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

/** Releases in a chain whose rules hold: each at least where its rule asks. */
function sound({ days, rules }: typeof chains extends fc.Arbitrary<infer C> ? C : never): Model {
  const work = workCalendarOf({ settings: new Map(), holidays: new Map() });
  const dates: Record<string, string> = {};
  const follows: Follow[] = [];
  ids.forEach((id, n) => {
    const rule = rules[n];
    const slack = days[n] ?? 0;
    const leaderId = rule && rule.leader < n ? ids[rule.leader] : undefined;
    if (!rule || leaderId === undefined) {
      dates[id] = addDays('2026-11-02', slack);
      return;
    }
    const first = followDate(rule, dates[leaderId] ?? '', work) ?? '';
    dates[id] = rule.mode === 'at-least' ? addDays(first, slack) : first;
    const { mode, unit } = rule;
    follows.push({ id: `f${n}`, releaseId: id, leaderId, mode, unit, days: rule.days });
  });
  return modelOf(dates, follows);
}

it('moving there and back by hand changes nothing of what was applied together', () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: -40, max: 40 }), (chain, days) => {
      const before = sound(chain);
      const home = before.releases.get('r0')?.targetDate ?? '';
      const [away, applied] = moveAll(before, 'r0', addDays(home, days));
      const back = moveBack(away, 'r0', home, [applied]);
      expect(back.releases).toEqual(before.releases);
    }),
    { numRuns: 300 },
  );
});
