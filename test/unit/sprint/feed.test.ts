import { describe, expect, it } from 'vitest';
import { sprintCommands } from '#shared/commands/sprint.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { effectsOfFeeding, feedWords } from '#shared/domain/sprint/feed-effects.ts';
import { committedOf, completedOf, totalOf } from '#shared/domain/sprint/points.ts';
import {
  anItem,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';
import { run, testContext } from '#test/support/run-command.ts';

const moment = { now: '2026-12-01T09:00:00Z', today: '2026-12-01' };
const item = (id: string, over: Partial<ReturnType<typeof anItem>> = {}) =>
  anItem({ id, key: `PAY-${id}`, rank: id, points: 5, sprintId: 's2', ...over });

const model = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct(), aProduct({ id: 'wallet', key: 'AND' })],
    releases: [
      aRelease({ id: 'r1', targetDate: '2026-12-18', lockDaysBefore: 4 }),
      aRelease({ id: 'r2', version: '4.3.0', targetDate: '2027-02-12' }),
      aRelease({ id: 'a9', version: 'A-9', productId: 'wallet', targetDate: '2027-02-12' }),
    ],
    teams: [aTeam()],
    sprints: [
      aSprint({ id: 's1', teamId: 'a-team', state: 'closed', completedPoints: 8 }),
      aSprint({
        ...{ id: 's2', teamId: 'a-team', name: 'Sprint 2' },
        ...{ startDate: '2026-12-14', endDate: '2026-12-18' },
      }),
      aSprint({
        ...{ id: 's3', teamId: 'a-team', name: 'Sprint 3' },
        ...{ startDate: '2026-12-21', endDate: '2027-01-03' },
      }),
    ],
    sprintFeeds: [aSprintFeed({ sprintId: 's2', releaseId: 'r2' })],
    items: [item('1'), item('2'), item('3', { releaseMode: 'own', releaseId: 'r2' })],
    ...rows,
  });

const fed = (before: Model, input: object) =>
  run(
    before,
    sprintCommands['sprint.feed'],
    { sprintIds: ['s2'], releaseId: null, ...input },
    testContext(),
  );
const feeds = ({ sprintFeeds }: Model) =>
  [...sprintFeeds.values()].map(({ sprintId, releaseId }) => `${sprintId} ${releaseId}`);

describe('feeding a release', () => {
  it('takes several sprints at once, and leaves those that feed it already', () => {
    const { model: after, plan } = fed(model(), { sprintIds: ['s2', 's3'], releaseId: 'r2' });
    expect(plan.label).toBe('Let 2 sprints feed 4.3.0');
    expect(feeds(after)).toEqual(['s2 r2', 's3 r2']);
    expect(plan.changes).toHaveLength(1);
  });

  it('is taken away of one product, or of all', () => {
    const both = fed(model(), { releaseId: 'a9' }).model;
    expect(feeds(both)).toEqual(['s2 r2', 's2 a9']);
    expect(feeds(fed(both, { productId: 'a-product' }).model)).toEqual(['s2 a9']);
    const none = fed(both, {});
    expect(none.plan.label).toBe('Let Sprint 2 feed no release');
    expect(feeds(none.model)).toEqual([]);
  });
});

describe('what feeding another release would do', () => {
  const effects = (before: Model, sprintIds: string[], releaseId: string | null) => {
    const after = fed(before, { sprintIds, releaseId }).model;
    return effectsOfFeeding(before, after, sprintIds, moment);
  };

  it('names the items that follow, what newly does not fit, and what is over capacity', () => {
    const found = effects(model(), ['s2'], 'r1');
    expect(found.moved.map(({ id }) => id)).toEqual(['1', '2']);
    expect(feedWords(found)).toBe(
      '2 items, 10 pt change release. Newly: 4.2.0: Sprint 2 starts after the scope lock and 4.2.0 is 7 pt over capacity.',
    );
  });

  it('names the release that loses the room it needs', () => {
    const own = item('3', { releaseMode: 'own', releaseId: 'r2', points: 13 });
    const before = model({
      items: [own],
      sprintFeeds: [
        aSprintFeed({ id: 'f1', sprintId: 's2', releaseId: 'r2' }),
        aSprintFeed({ id: 'f2', sprintId: 's3', releaseId: 'r2' }),
      ],
    });
    const found = effects(before, ['s3'], 'a9');
    expect(found.overfull).toEqual([]);
    const gone = effects(before, ['s3'], null);
    expect(gone.overfull.map(({ release, over }) => [release.id, over])).toEqual([['r2', 5]]);
    expect(feedWords(gone)).toBe(
      'No item changes its release. Newly: 4.3.0 is 5 pt over capacity.',
    );
  });

  it('names orders of items that it breaks, also on releases the sprint never fed', () => {
    const blocked = item('9', { sprintId: null, releaseMode: 'own', releaseId: 'r1' });
    const before = model({
      items: [item('1'), blocked],
      dependencies: [{ id: 'd', blockerId: '1', blockedId: '9' }],
      sprintFeeds: [aSprintFeed({ sprintId: 's2', releaseId: 'r1' })],
    });
    const found = effects(before, ['s2'], 'r2');
    expect(found.breaks.map(({ release, finding }) => [release.id, finding.check])).toEqual([
      ['r1', 'before-blocker'],
    ]);
  });

  it('is nothing where nothing changes', () => {
    expect(effects(model(), ['s2'], 'r2')).toEqual({ moved: [], breaks: [], overfull: [] });
  });
});

describe('the points of a sprint', () => {
  const items = [
    item('1', { statusCategory: 'done' }),
    item('2', { points: 8 }),
    item('4', { points: null }),
  ];
  const sprint = (over: Partial<ReturnType<typeof aSprint>>) => aSprint({ id: 's2', ...over });
  const rows = model({ items });

  it('are those reported, marked where an import counted them', () => {
    const typed = sprint({ state: 'closed', committedPoints: 20, completedPoints: 18 });
    expect(committedOf(rows, typed)).toEqual({ points: 20, reckoned: false });
    expect(completedOf(rows, typed)).toEqual({ points: 18, reckoned: false });
    expect(completedOf(rows, { ...typed, reckoned: true })?.reckoned).toBe(true);
  });

  it('are reckoned from its items where nobody reported any', () => {
    expect(committedOf(rows, sprint({}))).toEqual({ points: 13, reckoned: true });
    expect(completedOf(rows, sprint({ state: 'active' }))).toEqual({ points: 5, reckoned: true });
    expect(completedOf(rows, sprint({ state: 'future' }))).toBeNull();
  });

  it('are unknown without items that have points, and a total says of how many', () => {
    const empty = aSprint({ id: 'empty', state: 'closed' });
    expect([committedOf(rows, empty), completedOf(rows, empty)]).toEqual([null, null]);
    expect(totalOf(rows, [sprint({ committedPoints: 3 }), empty], committedOf)).toEqual({
      ...{ points: 3, reckoned: false, unknown: 1 },
    });
  });
});
