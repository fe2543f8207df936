import { describe, expect, it } from 'vitest';
import { sprintCommands } from '#shared/commands/sprint.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { item, product, release, releaseModel } from '#test/support/release-rows.ts';
import { run, testContext } from '#test/support/run-command.ts';

const context = testContext();
describe('sprints', () => {
  const {
    'sprint.create': create,
    'sprint.update': update,
    'sprint.move': move,
    'sprint.feed': feed,
    'sprint.remove': remove,
  } = sprintCommands;
  const made = run(
    releaseModel({
      releases: [
        release(),
        release({ id: 'r2', version: '4.3.0' }),
        release({ id: 'x', productId: 'q' }),
      ],
      products: [product, { ...product, id: 'q', key: 'Q' }],
    }),
    create,
    { name: 'Sprint 41', startDate: '2026-11-16', endDate: '2026-11-27' },
    testContext({ newId: () => 's' }),
  ).model;

  it('start empty and are moved by their dates', () => {
    expect(made.sprints.get('s')).toMatchObject({ state: 'future', reckoned: false, goal: '' });
    const { model, plan } = run(made, move, {
      sprintId: 's',
      startDate: '2026-11-23',
      endDate: '2026-12-04',
    });
    expect(plan.label).toBe('Move Sprint 41 to 23 Nov – 4 Dec 2026');
    expect(model.sprints.get('s')).toMatchObject({
      startDate: '2026-11-23',
      endDate: '2026-12-04',
    });
  });

  it('refuse an end before their start', () => {
    expect(
      move.run(made, { sprintId: 's', startDate: '2026-12-05', endDate: '2026-12-04' }, context),
    ).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(update.run(made, { sprintId: 's', endDate: '2026-11-01' }, context)).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  it('refuse a last day without a first', () => {
    const alone = { name: 'Sprint 42', endDate: '2026-12-11' };
    expect(create.run(made, alone, context)).toMatchObject({
      error: { code: 'invalid-input', facts: { field: 'First day' } },
    });
    expect(update.run(made, { sprintId: 's', startDate: null }, context)).toMatchObject({
      error: { code: 'invalid-input', facts: { field: 'First day' } },
    });
    const undated = run(made, update, { sprintId: 's', startDate: null, endDate: null }).model;
    expect(undated.sprints.get('s')).toMatchObject({ startDate: null, endDate: null });
  });

  it('have a name of their own in their team, whatever its capitals', () => {
    const teams = new Map(['a', 'b'].map((id) => [id, { id, name: id, rank: id }]));
    const taken = { code: 'already-exists', facts: { kind: 'sprint', name: 'SPRINT 41' } };
    const ofTeam = run({ ...made, teams }, update, { sprintId: 's', teamId: 'a' }).model;
    const other = testContext({ newId: () => 't' });
    expect(create.run(ofTeam, { name: 'SPRINT 41', teamId: 'a' }, other)).toMatchObject({
      error: taken,
    });
    const apart = run(ofTeam, create, { name: 'SPRINT 41', teamId: 'b' }, other).model;
    expect(update.run(apart, { sprintId: 't', teamId: 'a' }, context)).toMatchObject({
      error: taken,
    });
    expect(update.run(apart, { sprintId: 't', name: 'Sprint 41' }, context).ok).toBe(true);
    expect(create.run(apart, { name: 'Sprint 41' }, context).ok).toBe(true);
  });

  it('lose the mark of reckoned points when somebody reports them', () => {
    const reckoned = {
      ...made,
      sprints: new Map(
        [...made.sprints].map(([id, s]) => [id, { ...s, completedPoints: 20, reckoned: true }]),
      ),
    };
    const { model } = run(reckoned, update, { sprintId: 's', completedPoints: 21 });
    expect(model.sprints.get('s')).toMatchObject({ completedPoints: 21, reckoned: false });
  });

  it('feed at most one release of each product', () => {
    const releases = (model: Model) =>
      [...model.sprintFeeds.values()].map(({ releaseId }) => releaseId);
    const feeding = (model: Model, productId: string, releaseId: string | null) =>
      run(model, feed, { sprintIds: ['s'], productId, releaseId }, context).model;
    const one = feeding(feeding(made, 'p', 'r'), 'q', 'x');
    expect(releases(one)).toEqual(['r', 'x']);
    expect(releases(feeding(one, 'p', 'r2'))).toEqual(['x', 'r2']);
    expect(releases(feeding(one, 'p', null))).toEqual(['x']);
    expect(run(one, feed, { sprintIds: ['s'], releaseId: 'r' }).plan.changes).toEqual([]);
  });

  it('leave their items in none when they go', () => {
    const fed = run(made, feed, { sprintIds: ['s'], releaseId: 'r' }, context).model;
    const filled = { ...fed, items: new Map([['i', item({ id: 'i', sprintId: 's' })]]) };
    const { model } = run(filled, remove, { sprintId: 's' });
    expect([model.sprints.size, model.sprintFeeds.size, model.items.get('i')?.sprintId]).toEqual([
      0,
      0,
      null,
    ]);
  });
});
