import { describe, expect, it } from 'vitest';
import { cycleOf, followersOf, followOf } from '#shared/domain/follow/chain.ts';
import { type Move, proposeChain } from '#shared/domain/follow/propose.ts';
import { followDate, isKept } from '#shared/domain/follow/rule.ts';
import { followWords } from '#shared/domain/follow/words.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Follow, Release } from '#shared/domain/records/release.ts';
import { aFollow, aRelease, theSettings, WEEKDAYS } from '#test/support/builders.ts';

const rule = (over: Partial<Follow>) => aFollow({ mode: 'at-least', days: 2, ...over });

describe('a rule between releases', () => {
  it.each<[Partial<Follow>, string, string | null]>([
    [{}, '2026-12-10', '2026-12-14'],
    [{ unit: 'calendar' }, '2026-12-10', '2026-12-12'],
    [{ mode: 'exactly' }, '2026-12-10', '2026-12-14'],
    [{ mode: 'same-day', days: 9 }, '2026-12-10', '2026-12-10'],
    [{ days: 0 }, '2026-12-12', '2026-12-12'],
    [{ days: 5, unit: 'calendar' }, '2028-02-25', '2028-03-01'],
    [{ days: 5, unit: 'calendar' }, '2026-12-29', '2027-01-03'],
    [{ days: 1, unit: 'calendar' }, '9999-12-31', null],
    [{ days: 1, unit: 'calendar' }, '2199-12-31', null],
  ])('%j from %s counts to %s', (over, leader, expected) => {
    expect(followDate(rule(over), leader, WEEKDAYS)).toBe(expected);
  });

  it('leaves out holidays where it counts working days', () => {
    const work = { ...WEEKDAYS, holidays: new Set(['2026-12-14']) };
    expect(followDate(rule({}), '2026-12-10', work)).toBe('2026-12-15');
    expect(followDate(rule({ unit: 'calendar' }), '2026-12-12', work)).toBe('2026-12-14');
  });

  it('is kept later where it says at least, else on the day alone', () => {
    const kept = (over: Partial<Follow>, date: string) =>
      isKept(rule({ unit: 'calendar', ...over }), '2026-12-10', date, WEEKDAYS);
    expect([kept({}, '2026-12-11'), kept({}, '2026-12-12'), kept({}, '2027-01-01')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([
      kept({ mode: 'exactly' }, '2026-12-12'),
      kept({ mode: 'exactly' }, '2026-12-13'),
    ]).toEqual([true, false]);
    expect(kept({ mode: 'same-day' }, '2026-12-10')).toBe(true);
  });

  it.each<[Partial<Follow>, string]>([
    [{}, 'at least 2 working days after 4.2.0'],
    [{ days: 1, unit: 'calendar' }, 'at least 1 day after 4.2.0'],
    [{ days: 0 }, 'not before 4.2.0'],
    [{ mode: 'exactly' }, 'exactly 2 working days after 4.2.0'],
    [{ mode: 'exactly', days: 0 }, 'on the day of 4.2.0'],
    [{ mode: 'same-day' }, 'on the day of 4.2.0'],
  ])('%j reads %s', (over, words) => {
    expect(followWords(rule(over), '4.2.0')).toBe(words);
  });
});

const follows = (releaseId: string, leaderId: string, over: Partial<Follow> = {}): Follow =>
  aFollow({ id: `${releaseId}>${leaderId}`, releaseId, leaderId, ...over });

const on = (id: string, targetDate: string | null, over: Partial<Release> = {}): Release =>
  aRelease({ id, version: id, targetDate, ...over });

const modelOf = (rows: Partial<ModelRows>) => modelFrom({ settings: [theSettings()], ...rows });

describe('who follows', () => {
  const model = modelOf({
    follows: [follows('b', 'a'), follows('c', 'b'), follows('d', 'b'), follows('y', 'x')],
  });

  it('is named by the rules of those right behind', () => {
    expect(followersOf(model, 'b').map(({ releaseId }) => releaseId)).toEqual(['c', 'd']);
    expect(followersOf(model, 'd')).toEqual([]);
  });

  it('would close a circle where the leader itself follows, however far', () => {
    expect(cycleOf(model, 'a', 'c')).toEqual(['a', 'c', 'b']);
    expect(cycleOf(model, 'a', 'a')).toEqual(['a']);
    expect(cycleOf(model, 'a', 'y')).toBeNull();
    expect(cycleOf(model, 'c', 'd')).toBeNull();
  });

  it('ends where a file holds a circle all the same', () => {
    const circle = modelOf({ follows: [follows('a', 'c'), follows('b', 'a'), follows('c', 'b')] });
    expect(cycleOf(circle, 'z', 'a')).toBeNull();
  });

  it('follows by its oldest rule where a file holds several', () => {
    const several = modelOf({
      follows: [follows('b', 'z', { id: '2' }), follows('b', 'a', { id: '1' })],
    });
    expect(followOf(several, 'b')?.leaderId).toBe('a');
    expect(followersOf(several, 'z')).toEqual([]);
  });
});

function proposed(rows: Partial<ModelRows>, moves: Move[], taken?: string[]) {
  const { shifts, left, stays } = proposeChain(
    modelOf(rows),
    moves,
    taken && ((id) => taken.includes(id)),
  );
  const inWords = ({ releaseId, before, after }: (typeof shifts)[number]) =>
    `${releaseId}: ${before} → ${after}`;
  return {
    shifts: shifts.map(inWords),
    left: left.map(inWords),
    stays: stays.map(({ releaseId, why }) => `${releaseId}: ${why}`),
  };
}
const move = (releaseId: string, date: string | null): Move => ({ releaseId, date });

describe('a move of a release that others follow', () => {
  const three = [on('a', '2026-12-07'), on('b', '2026-12-09'), on('c', '2026-12-11')];
  const behind = [follows('b', 'a', { days: 2 }), follows('c', 'b', { mode: 'exactly', days: 2 })];
  const rows = { releases: three, follows: behind };

  it('shifts those behind only as far as needed', () => {
    expect(proposed(rows, [move('a', '2026-12-08')])).toEqual({
      shifts: ['b: 2026-12-09 → 2026-12-10', 'c: 2026-12-11 → 2026-12-14'],
      left: [],
      stays: [],
    });
  });

  it('shifts none where its date is the one it has, or a rule still holds', () => {
    const none = { shifts: [], left: [], stays: [] };
    expect(proposed(rows, [move('a', '2026-12-07')])).toEqual(none);
    expect(proposed(rows, [move('a', '2026-12-03')])).toEqual(none);
  });

  it('pulls forward what has its exact day', () => {
    expect(proposed(rows, [move('b', '2026-12-08')]).shifts).toEqual([
      'c: 2026-12-11 → 2026-12-10',
    ]);
  });

  it('leaves those behind one that is left, where their rules still hold', () => {
    expect(proposed(rows, [move('a', '2026-12-08')], ['c'])).toEqual({
      shifts: [],
      left: ['b: 2026-12-09 → 2026-12-10'],
      stays: [],
    });
  });

  it.each<[string, Release[], Move[], string[]]>([
    ['a finished one', [on('b', '2026-12-09', { status: 'released' })], [], ['b: finished']],
    ['a cancelled one', [on('b', '2026-12-09', { status: 'cancelled' })], [], ['b: cancelled']],
    ['an undated one', [on('b', null)], [], ['b: undated']],
    ['one moved by hand', [on('b', '2026-12-09')], [move('b', '2026-12-01')], ['b: moved']],
  ])('names %s and leaves it', (_, followers, more, stays) => {
    const releases = [on('a', '2026-12-07'), ...followers];
    const moves = [move('a', '2026-12-18'), ...more];
    expect(proposed({ releases, follows: behind }, moves)).toEqual({ shifts: [], left: [], stays });
  });

  it('counts those behind from where a follower was moved by hand', () => {
    const moves = [move('a', '2026-12-08'), move('b', '2026-12-15')];
    expect(proposed(rows, moves)).toEqual({
      shifts: ['c: 2026-12-11 → 2026-12-17'],
      left: [],
      stays: [],
    });
  });

  it('names who follows a release whose date is taken off', () => {
    expect(proposed(rows, [move('a', null)]).stays).toEqual(['b: leader-undated']);
  });

  it('names one that would leave the calendar', () => {
    expect(proposed(rows, [move('a', '2199-12-31')]).stays).toEqual(['b: beyond-calendar']);
  });

  it('ends where a file holds a circle, and leaves the release where it was put', () => {
    const circle = { releases: three, follows: [...behind, follows('a', 'c')] };
    expect(proposed(circle, [move('a', '2026-12-08')])).toEqual({
      shifts: ['b: 2026-12-09 → 2026-12-10', 'c: 2026-12-11 → 2026-12-14'],
      left: [],
      stays: ['a: moved'],
    });
  });
});
