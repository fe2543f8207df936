import { describe, expect, it } from 'vitest';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { capacityOf } from '#shared/domain/sprint/capacity.ts';
import { velocityOf } from '#shared/domain/sprint/velocity.ts';
import {
  anItem,
  aPerson,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';

const TODAY = '2026-12-01';
const closed = (n: number, completedPoints: number | null) =>
  aSprint({
    id: `closed-${n}`,
    teamId: 'a-team',
    state: 'closed',
    startDate: `2026-0${n}-01`,
    endDate: `2026-0${n}-14`,
    completedPoints,
  });

/** Mon 7 Dec to Sun 20 Dec: ten working days. */
const coming = aSprint({
  id: 'coming',
  teamId: 'a-team',
  startDate: '2026-12-07',
  endDate: '2026-12-20',
});
const feed = aSprintFeed({ sprintId: 'coming' });
const item = (id: string, points: number | null, over: Partial<ReturnType<typeof anItem>> = {}) =>
  anItem({ id, key: `PAY-${id}`, rank: id, points, sprintId: 'coming', ...over });

const model = (rows: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct(), aProduct({ id: 'other', key: 'AND' })],
    releases: [aRelease(), aRelease({ id: 'wallet', productId: 'other', version: 'A-9' })],
    teams: [aTeam()],
    sprints: [closed(1, 90), closed(2, 10), closed(3, 20), closed(4, 30), coming],
    sprintFeeds: [feed],
    ...rows,
  });

const capacity = (rows: Partial<ModelRows> = {}, today = TODAY) =>
  capacityOf(model(rows), 'a-release', today);

describe('the velocity of a team', () => {
  it('is the mean of its last three completed sprints', () => {
    expect(velocityOf(model(), 'a-team')).toBe(20);
  });

  it('leaves out sprints of which it is not known, and is unknown without any', () => {
    const sprints = [closed(1, 90), closed(2, 10), closed(3, null)];
    expect(velocityOf(model({ sprints }), 'a-team')).toBe(50);
    expect(velocityOf(model({ sprints: [closed(1, null)] }), 'a-team')).toBeNull();
    expect(velocityOf(model({ sprints: [coming] }), 'a-team')).toBeNull();
  });

  it('counts the points of done items where nobody reported any', () => {
    const sprints = [closed(1, null)];
    const items = [
      item('a', 5, { sprintId: 'closed-1', statusCategory: 'done' }),
      item('b', 8, { sprintId: 'closed-1' }),
    ];
    expect(velocityOf(model({ sprints, items }), 'a-team')).toBe(5);
  });
});

describe('the capacity of a release', () => {
  it('is what its sprints to come bring', () => {
    const second = { ...coming, id: 'second', startDate: '2026-12-21', endDate: '2027-01-03' };
    expect(
      capacity({
        sprints: [...model().sprints.values(), second],
        sprintFeeds: [
          feed,
          aSprintFeed({ id: 'f2', sprintId: 'second' }),
          aSprintFeed({ id: 'f3', sprintId: 'closed-4' }),
        ],
      }),
    ).toMatchObject({ capacity: 40, teams: [{ capacity: 40, sprints: [coming, second] }] });
  });

  it('is unknown, never 0, where a team is not known yet or no sprint feeds the release', () => {
    expect(capacity({ sprints: [coming] })).toMatchObject({ capacity: null, over: null });
    expect(capacity({ sprintFeeds: [] })).toMatchObject({ capacity: null, over: null });
    const nobodys = { ...coming, teamId: null };
    expect(capacity({ sprints: [closed(1, 9), nobodys] }).capacity).toBeNull();
  });

  it('is 0 where all its sprints are over', () => {
    expect(capacity({ sprintFeeds: [aSprintFeed({ sprintId: 'closed-4' })] }).capacity).toBe(0);
    expect(capacity({}, '2026-12-21').capacity).toBe(0);
  });

  it('does not count the days of a sprint that are over', () => {
    expect(capacity({}, '2026-12-07').capacity).toBe(20);
    expect(capacity({}, '2026-12-14').capacity).toBe(10);
    expect(capacity({}, '2026-12-18').capacity).toBe(2);
  });

  it('is less by holidays and by the leave of the people of the team', () => {
    const people = [
      aPerson({ id: 'a', teamId: 'a-team' }),
      aPerson({ id: 'b', teamId: 'a-team' }),
      aPerson({ id: 'gone', teamId: 'a-team', active: false }),
    ];
    const holidays = [{ id: 'h', date: '2026-12-08', name: 'A day off', uid: null }];
    const leave = (id: string, personId: string, startDate: string, endDate: string) => ({
      ...{ id, personId, startDate, endDate, note: '' },
    });
    expect(capacity({ people, holidays }).capacity).toBe(18);
    const leaves = [
      leave('l1', 'a', '2026-11-30', '2026-12-11'),
      leave('l2', 'a', '2026-12-10', '2026-12-13'),
      leave('l3', 'gone', '2026-12-01', '2026-12-31'),
    ];
    // Five of twenty days; the weekend and what overlaps count once.
    expect(capacity({ people, leaves }).capacity).toBe(15);
    // The holiday lies in the leave: eighteen days, less four.
    expect(capacity({ people, leaves, holidays }).capacity).toBe(14);
  });

  it('is less by what other open releases have in the sprint', () => {
    const elsewhere = { releaseMode: 'own', releaseId: 'wallet' } as const;
    const items = [item('a', 8, elsewhere), item('b', 5), item('c', 3, { releaseMode: 'none' })];
    expect(capacity({ items }).capacity).toBe(12);
    const done = [item('a', 8, { ...elsewhere, statusCategory: 'done' })];
    expect(capacity({ items: done }).capacity).toBe(20);
    const more = [item('a', 80, elsewhere)];
    expect(capacity({ items: more }).capacity).toBe(0);
  });
});

describe('what does not fit', () => {
  it('is what lies beyond the capacity, by rank', () => {
    const items = [item('a', 13), item('b', 8), item('c', 5), item('d', null), item('e', 5)];
    const fit = capacity({ items });
    expect(fit).toMatchObject({ needed: 31, capacity: 20, over: 11, withoutPoints: 1 });
    expect(fit.unfit.map(({ id }) => id)).toEqual(['b', 'e']);
  });

  it('is nothing where everything fits or the capacity is unknown', () => {
    expect(capacity({ items: [item('a', 20)] })).toMatchObject({ over: 0, unfit: [] });
    expect(capacity({ items: [item('a', 90)], sprints: [coming] })).toMatchObject({
      over: null,
      unfit: [],
    });
  });

  it('does not count what is done', () => {
    const items = [item('a', 13, { statusCategory: 'done' }), item('b', 20)];
    expect(capacity({ items })).toMatchObject({ needed: 20, over: 0 });
  });

  it('says what each team has to do', () => {
    const teams = [aTeam(), aTeam({ id: 'web', name: 'Web', rank: 'b' })];
    const web = { ...coming, id: 'web-1', teamId: 'web' };
    const fit = capacity({
      teams,
      sprints: [...model().sprints.values(), web],
      sprintFeeds: [feed, aSprintFeed({ id: 'f2', sprintId: 'web-1' })],
      items: [item('a', 13), item('b', 8, { sprintId: 'web-1' })],
    });
    expect(fit.teams.map(({ team, capacity, needed }) => [team?.name, capacity, needed])).toEqual([
      ['Ledger', 20, 13],
      ['Web', null, 8],
    ]);
    expect(fit).toMatchObject({ capacity: null, needed: 21 });
  });
});
