import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linesFor } from '#renderer/questions/moving/lines.ts';
import { windowDayMove } from '#renderer/questions/moving/move.ts';
import { nextLegal } from '#renderer/questions/moving/next-legal.ts';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { isOnIllegalDay, legalDayOf } from '#shared/domain/calendar/legal-day.ts';
import { applyChanges, type ModelRows } from '#shared/domain/model/model.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { addDays } from '#shared/lib/dates.ts';
import { aDeployment, aFreeze } from '#test/support/builders.ts';
import { RELEASES, shown, to } from '#test/support/moves.ts';
import { testContext } from '#test/support/run-command.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

beforeEach(
  () => void vi.useFakeTimers({ now: new Date('2027-01-05T09:00:00Z'), toFake: ['Date'] }),
);
afterEach(() => void vi.useRealTimers());

const [RELEASE] = RELEASES;
if (!RELEASE) throw new Error('no release');
const context = { ...testContext(), today: '2027-01-05' };
const move = releaseCommands['release.move'];
const moveWindow = deploymentCommands['deployment.moveWindow'];

/** The first legal day that a refusal names. */
function namedBy(error: AppError) {
  if (error.code !== 'hard-freeze') throw new Error(`Not refused as frozen: ${error.code}`);
  return { date: error.facts.next, words: error.facts.nextWords };
}

const peak = aFreeze({
  title: 'Peak',
  startDate: '2027-01-04',
  startTime: '00:00',
  endDate: '2027-01-14',
  endTime: '06:00',
});

describe('the first legal day in a hard freeze', () => {
  it('names the release’s day, and the window’s where that is another one', () => {
    const deployments = [
      aDeployment({ id: 'p', releaseId: 'a', rank: 'a0' }),
      aDeployment({
        ...{ id: 's', releaseId: 'a', rank: 'a1', environment: 'Staging', windowDay: -11 },
        ...{ windowStart: '14:00', windowEnd: '16:00', windowNights: 0 },
      }),
    ];
    const model = shown({ freezes: [peak], deployments });
    const words = 'Mon 25 Jan 2027 (Staging on Thu 14 Jan 2027, 14:00)';
    const refused = move.run(model, { moves: [{ releaseId: 'a', date: '2027-01-20' }] }, context);
    expect(refused.ok || namedBy(refused.error)).toEqual({ date: '2027-01-25', words });
    const asked = to('a', '2027-01-20');
    expect(linesFor(asked).map(({ text }) => text)).toContain(`First legal day: ${words}`);
    expect(nextLegal(asked)?.releases).toEqual([{ releaseId: 'a', date: '2027-01-25' }]);
  });

  it('is not before today, wherever it is asked for', () => {
    const freezes = [{ ...peak, startDate: '2026-12-20', endDate: '2026-12-24' }];
    const model = shown({ freezes, deployments: [aDeployment({ releaseId: 'a' })] });
    const refused = move.run(model, { moves: [{ releaseId: 'a', date: '2026-12-21' }] }, context);
    expect(refused.ok || namedBy(refused.error).date).toBe('2027-01-05');
    expect(nextLegal(to('a', '2026-12-21'))?.releases[0]?.date).toBe('2027-01-05');
  });

  const placed = fc.record({
    environment: fc.constantFrom('Production', 'Staging'),
    windowDay: fc.integer({ min: -12, max: 12 }),
    windowStart: fc.constantFrom('02:00', '14:00', '22:00'),
    windowNights: fc.integer({ min: 1, max: 3 }),
    zone: fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo'),
  });
  const plans = fc.record({
    own: fc.array(placed, { minLength: 1, maxLength: 3 }),
    other: fc.array(placed, { maxLength: 2 }),
    day: fc.integer({ min: 0, max: 20 }),
    frozen: fc.integer({ min: 0, max: 14 }),
  });
  type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;
  const rowsOf = ({ own, other, frozen }: Plan): Partial<ModelRows> => ({
    freezes: [{ ...peak, endDate: addDays(peak.startDate, frozen + 1) }],
    releases: RELEASES.map((each) =>
      each.id === 'b' ? { ...each, targetDate: '2027-01-18' } : each,
    ),
    deployments: [
      ...own.map((each, i) => aDeployment({ id: `a${i}`, releaseId: 'a', ...each })),
      ...other.map((each, i) => aDeployment({ id: `b${i}`, releaseId: 'b', ...each })),
    ],
  });

  it('is one for a refused command, the line that says it, and the move that is offered', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const model = shown(rowsOf(plan));
        const date = addDays('2027-01-02', plan.day);
        const input = { moves: [{ releaseId: 'a', date }] };
        const refused = move.run(model, input, context);
        if (refused.ok || refused.error.code !== 'hard-freeze') return;
        const named = namedBy(refused.error);
        const moved = { ...RELEASE, targetDate: date };
        expect(named.date).toBe(legalDayOf(model, moved, context.today));
        if (named.date === null) return;
        const asked = to('a', date);
        expect(linesFor(asked).map(({ text }) => text)).toContain(
          `First legal day: ${named.words}`,
        );
        const instead = nextLegal(asked);
        expect(instead?.releases).toEqual([{ releaseId: 'a', date: named.date }]);
        const made = instead?.free();
        const after = made?.ok ? applyChanges(model, made.value.changes) : model;
        const there = after.releases.get('a');
        expect(there && isOnIllegalDay(after, there)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same where the window is typed, on its own day', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const model = shown(rowsOf(plan));
        const [first] = plan.own;
        const date = addDays('2027-01-02', plan.day);
        const input = { deploymentId: 'a0', date: addDays(date, first?.windowDay ?? 0) };
        const refused = moveWindow.run(model, input, context);
        if (refused.ok || refused.error.code !== 'hard-freeze') return;
        const named = namedBy(refused.error);
        const instead = nextLegal(windowDayMove({ releaseId: 'a', date }, input));
        expect(instead?.releases[0]?.date ?? null).toBe(named.date);
        if (named.date === null) return;
        const windowDay = addDays(named.date, first?.windowDay ?? 0);
        expect(instead?.days).toEqual({ start: windowDay, end: windowDay });
      }),
      { numRuns: 200 },
    );
  });
});
