import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveBy } from '#renderer/features/calendar/moving/moves.ts';
import { foremost } from '#renderer/questions/moving/foremost.ts';
import { type Line, linesFor } from '#renderer/questions/moving/lines.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { NO_LEGAL_DAY, nextLegal } from '#renderer/questions/moving/next-legal.ts';
import { isOnIllegalDay } from '#shared/domain/calendar/legal-day.ts';
import { proposeChain } from '#shared/domain/follow/propose.ts';
import { applyChanges, type Model, type ModelRows } from '#shared/domain/model/model.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { aDeployment, aFollow, aFreeze, aRelease } from '#test/support/builders.ts';
import { event, shown, to } from '#test/support/moves.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

const TODAY = '2027-02-15';
beforeEach(() => void vi.useFakeTimers({ now: new Date(`${TODAY}T09:00:00Z`), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const legalIn = (move: Move) => linesFor(move).find(({ about }) => about === 'legal')?.text ?? null;

/** Whether each release of a move is legal where it and what follows then stand, and none in the past. */
function isLegal(model: Model, move: Move): boolean {
  const followerIds = proposeChain(model, move.releases).shifts.map(({ releaseId }) => releaseId);
  const plan = move.free({ followerIds });
  if (!plan.ok) return false;
  const after = applyChanges(model, plan.value.changes);
  return move.ships.every((id) => {
    const release = after.releases.get(id);
    return release && !isOnIllegalDay(after, release) && (release.targetDate ?? '') >= TODAY;
  });
}

const freeze = (startDate: IsoDate, days: number) =>
  aFreeze({
    id: startDate,
    kind: 'hard',
    startDate,
    startTime: '00:00',
    endDate: addDays(startDate, days),
    endTime: '00:00',
  });
const both = [aDeployment({ id: 'da', releaseId: 'a' }), aDeployment({ id: 'db', releaseId: 'b' })];

describe('the first legal day of several releases', () => {
  it('is that of the one in hand on which all of them are legal, in the hint as in the question', () => {
    const model = shown({
      deployments: both,
      freezes: [freeze('2027-03-02', 3), freeze('2027-03-14', 4)],
    });
    const move = moveBy(model, event(model, 'release:b'), 2, ['a', 'b']);
    if (!move) throw new Error('no move');
    expect(legalIn(move)).toBe('First legal day for 2.0: Thu 18 Mar 2027');
    const next = nextLegal(move);
    expect(next?.releases).toEqual([
      { releaseId: 'b', date: '2027-03-18' },
      { releaseId: 'a', date: '2027-03-09' },
    ]);
    expect(next?.days?.start).toBe('2027-03-18');
    expect(next?.where).toBe('2 releases, 8 days later');
  });
});

describe('the first legal day of a release whose follower comes along', () => {
  const sameDay = [aFollow({ releaseId: 'b', leaderId: 'a', mode: 'same-day' })];

  it('is none where both are always on one environment at one time, whatever day is reached', () => {
    shown({ deployments: both, follows: sameDay });
    for (const date of ['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-17']) {
      expect(legalIn(to('a', date))).toBe(NO_LEGAL_DAY);
      expect(nextLegal(to('a', date))).toBeNull();
    }
  });

  it('is the first on which the release alone may ship where the follower is left', () => {
    shown({ deployments: both, follows: sameDay });
    const next = nextLegal(to('a', '2027-03-10'), { takes: () => false });
    expect(next?.releases).toEqual([{ releaseId: 'a', date: '2027-03-11' }]);
  });
});

it('the first legal day over a day in the past is today', () => {
  shown({ deployments: both });
  expect(legalIn(to('a', '2027-02-03'))).toBe('First legal day: Mon 15 Feb 2027');
  expect(nextLegal(to('a', '2027-02-03'))?.releases).toEqual([{ releaseId: 'a', date: TODAY }]);
});

it('the first legal day is legal for the whole move, and none before it is', () => {
  const rows = fc.record({
    days: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
    frozen: fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 5 })), {
      maxLength: 4,
    }),
    mode: fc.constantFrom('same-day' as const, 'exactly' as const, 'at-least' as const),
    distance: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom('calendar' as const, 'working' as const),
    by: fc.integer({ min: -20, max: 15 }),
  });
  const at = (offset: number) => addDays('2027-02-20', offset);
  fc.assert(
    fc.property(rows, ({ days, frozen, mode, distance, unit, by }) => {
      const releases = ['a', 'b', 'c', 'd'].map((id, i) =>
        aRelease({ id, version: `${i + 1}.0`, targetDate: at(days[i] ?? 0) }),
      );
      const all: Partial<ModelRows> = {
        releases,
        deployments: releases.map(({ id }, i) =>
          aDeployment({
            id: `d${id}`,
            releaseId: id,
            environment: i % 2 === 0 ? 'Production' : 'production ',
          }),
        ),
        freezes: [...new Map(frozen.map(([start, length]) => [start, length]))].map((one) =>
          freeze(at(one[0]), one[1]),
        ),
        follows: [aFollow({ releaseId: 'c', leaderId: 'a', mode, days: distance, unit })],
      };
      const model = shown(all);
      const move = moveBy(model, event(model, 'release:a'), by || 1, ['a', 'b']);
      if (!move) throw new Error('no move');
      const next = nextLegal(move);
      if (next !== null) expect(isLegal(model, next)).toBe(true);
      const most = next === null ? 20 : 400;
      for (let days = 0, each: Move | null = move; each && days < most; days += 1) {
        if (next && each.days?.start === next.days?.start) return;
        expect(isLegal(model, each)).toBe(false);
        each = move.later(days + 1);
      }
    }),
    { numRuns: 200 },
  );
});

it('the hint says what shifts, the first legal day among the three worst, and how many more there are', () => {
  const quiet = (text: string): Line => ({ text, tone: 'quiet' });
  const lines: Line[] = [
    { text: 'breaks', tone: 'refuses' },
    { text: 'legal', tone: 'clears', about: 'legal' },
    { text: 'cleared', tone: 'clears' },
    { ...quiet('moves'), about: 'shifts' },
    quiet('window'),
    { text: 'told', tone: 'warns' },
    { text: 'clock', tone: 'warns' },
  ];
  expect(foremost(lines).map(({ text }) => text)).toEqual([
    ...['moves', 'breaks', 'legal', 'told', 'And 3 more'],
  ]);
  expect(foremost(lines.slice(0, 4)).map(({ text }) => text)).toEqual([
    ...['moves', 'breaks', 'legal', 'cleared'],
  ]);
});
