import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deploymentCommands } from '#shared/commands/deployment.ts';
import { releaseCommands } from '#shared/commands/release.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { DEPLOYMENT_STATES, type Deployment } from '#shared/domain/records/release.ts';
import { explain } from '#shared/errors/catalogue.ts';
import { addDays } from '#shared/lib/dates.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import { deployment, release, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
const { 'release.move': move, 'release.update': update } = releaseCommands;
const { 'deployment.moveWindow': moveWindow, 'deployment.update': change } = deploymentCommands;

const CLOSED = ['released', 'rolled-back', 'cancelled'] as const;
const LATER = '2027-03-01';
const moves = [{ releaseId: 'r', date: LATER }];

describe.each(CLOSED)('a release that is %s', (status) => {
  const model = releaseModel({ releases: [release({ status })] });

  it.each([LATER, null])('does not go to %s', (date) => {
    const refused = move.run(model, { moves: [{ releaseId: 'r', date }] }, context);
    expect(refused).toMatchObject({ error: { code: 'release-closed' } });
  });

  it('is not taken along by its window', () => {
    const refused = moveWindow.run(model, { deploymentId: 'd', date: LATER }, context);
    expect(refused).toMatchObject({ error: { code: 'release-closed' } });
  });

  it('may be said to be where it is, and have its window corrected', () => {
    const same = { moves: [{ releaseId: 'r', date: '2026-12-11' }] };
    expect(run(model, move, same).plan.changes).toEqual([]);
    expect(run(model, change, { deploymentId: 'd', windowDay: 1 }).plan.changes).toHaveLength(1);
  });

  it('may be given the date that it lacks', () => {
    const undated = releaseModel({ releases: [release({ status, targetDate: null })] });
    expect(run(undated, move, { moves }).model.releases.get('r')?.targetDate).toBe(LATER);
  });

  it('moves again once it is open', () => {
    const reopened = run(model, update, { releaseId: 'r', status: 'in-progress' }).model;
    expect(run(reopened, move, { moves }).model.releases.get('r')?.targetDate).toBe(LATER);
  });
});

it('a closed release is refused by its name, with what to do', () => {
  const model = releaseModel({ releases: [release({ status: 'rolled-back' })] });
  const refused = move.run(model, { moves }, context);
  expect(refused.ok || explain(refused.error)).toEqual({
    what: '4.2.0 is rolled back: its date stays as it was.',
    todo: 'If it is still to come, set its status back to planned or in progress, then move it.',
  });
});

it('one closed release refuses the move of several', () => {
  const two = releaseModel({ releases: [release(), release({ id: 's', status: 'released' })] });
  const both = [...moves, { releaseId: 's', date: LATER }];
  expect(move.run(two, { moves: both }, context)).toMatchObject({
    error: { code: 'release-closed' },
  });
});

it('nothing of a closed release can be dragged in the calendar', () => {
  const model = releaseModel({ releases: [release({ status: 'released' })] });
  expect(calendarEvents(model).map(({ kind, over }) => [kind, over])).toEqual([
    ['release', true],
    ['window', true],
  ]);
});

/** A release that is rolling out: staging in the given state the day before, production to come. */
const rollingOut = (state: Deployment['state'] = 'deployed'): Model =>
  releaseModel({
    releases: [release({ status: 'rolling-out' })],
    deployments: [
      deployment(),
      deployment({ id: 'staging', environment: 'Staging', rank: 'a1', windowDay: -1, state }),
    ],
  });

const windowIn = (model: Model, id: string) => {
  const [row, its] = [model.deployments.get(id), model.releases.get('r')];
  return row && its ? windowOf(row, its) : null;
};

describe('a release of which a part is deployed', () => {
  it('moves without the window that is over', () => {
    const model = rollingOut();
    const after = run(model, move, { moves }).model;
    expect(windowIn(after, 'staging')).toEqual(windowIn(model, 'staging'));
    expect(windowIn(after, 'd')?.startDate).toBe(LATER);
  });

  it('keeps those and only those windows that are over, wherever it goes, and comes back', () => {
    const days = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(days, fc.constantFrom(...DEPLOYMENT_STATES), (by, state) => {
        const model = rollingOut(state);
        const date = addDays('2026-12-11', by);
        const there = run(model, move, { moves: [{ releaseId: 'r', date }] }).model;
        const isOver = state !== 'planned' && state !== 'live';
        expect(windowIn(there, 'staging')?.startDate).toBe(
          isOver ? '2026-12-10' : addDays(date, -1),
        );
        const home = [{ releaseId: 'r', date: '2026-12-11' }];
        expect(run(there, move, { moves: home }).model).toEqual(model);
      }),
      RUNS,
    );
  });

  it.each([null, '2037-01-01'])(
    'does not go to %s, from where that window cannot be told',
    (date) => {
      const refused = move.run(rollingOut(), { moves: [{ releaseId: 'r', date }] }, context);
      expect(refused).toMatchObject({ error: { code: 'window-over' } });
    },
  );

  it('is not taken along by it', () => {
    const refused = moveWindow.run(rollingOut(), { deploymentId: 'staging', date: LATER }, context);
    expect(refused.ok || explain(refused.error).what).toBe(
      'The Staging deployment of 4.2.0 is deployed: its window stays where it was.',
    );
  });
});
