import { describe, expect, it } from 'vitest';
import { UNREADABLE } from '#shared/domain/import/source.ts';
import {
  importInto,
  itemIn,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  type World,
} from '#test/support/import-world.ts';

const done = (n: number, resolved: string, more: Partial<RowGiven> = {}): RowGiven => ({
  key: `PAY-${n}`,
  title: `Task ${n}`,
  status: 'Fertig',
  statusCategory: 'Done',
  points: '5',
  sprints: 'S 1',
  resolved,
  ...more,
});
const DATES = { sprintDates: { 'S #': { number: 1, start: '2026-11-02', days: 14 } } };
const IN_IT = '2026-11-05T10:00';
const bring = (rows: readonly RowGiven[], world: World = newWorld()) =>
  importInto(world, sourceFile(rows), DATES);
const sprint = (world: World, name = 'S 1') =>
  world.model.sprints.values().find((each) => each.name === name);
const UNKNOWN = { committedPoints: null, completedPoints: null, reckoned: false };
const withoutDay = ({ resolved: _, ...row }: RowGiven): RowGiven => row;

describe('the points of a past sprint', () => {
  it('are unknown, not none, where the file has no days of resolution', () => {
    const rows = [1, 2].map((n) => withoutDay(done(n, '')));
    expect(sprint(bring(rows))).toMatchObject(UNKNOWN);
    expect(preview(newWorld(), sourceFile(rows), DATES).warnings).toEqual([
      'Completed points of S 1 (2 finished items) are not reckoned: nothing that can be read says when these items were resolved.',
    ]);
    expect(preview(newWorld(), sourceFile(rows)).warnings).toEqual([]);
  });

  it('are unknown where a day cannot be read, whatever the status is taken for', () => {
    const rows = [done(1, UNREADABLE, { status: 'Erledigt', statusCategory: '' })];
    const world = bring(rows);
    expect(sprint(world)).toMatchObject(UNKNOWN);
    expect(itemIn(world, 'PAY-1').resolvedAt).toBeNull();
  });

  it('are unknown where one finished item has no day, since the rest would be too few', () => {
    expect(sprint(bring([done(1, IN_IT), done(2, '')]))).toMatchObject(UNKNOWN);
    const other = bring([done(1, IN_IT), done(2, '', { sprints: 'S 2' })]);
    expect(sprint(other)).toMatchObject({ completedPoints: 5, reckoned: true });
  });

  it('are known where what has no day is not finished, was dropped, or has no points', () => {
    const rows = [
      done(1, IN_IT),
      done(2, '', { status: 'Offen', statusCategory: 'To Do' }),
      done(3, '', { status: 'Won’t do' }),
      done(4, '', { points: '' }),
    ];
    expect(sprint(bring(rows))).toMatchObject({
      committedPoints: 15,
      completedPoints: 5,
      reckoned: true,
    });
  });

  it('are unknown where no item has any', () => {
    expect(sprint(bring([done(1, IN_IT, { points: '' })]))).toMatchObject(UNKNOWN);
  });

  it('are no longer given where a later file shows that they were too few, nor lost without news', () => {
    const first = bring([done(1, IN_IT)]);
    expect(sprint(first)).toMatchObject({ completedPoints: 5, reckoned: true });
    expect(sprint(bring([withoutDay(done(1, ''))], first))).toMatchObject({ completedPoints: 5 });
    const second = bring([done(1, IN_IT), done(2, UNREADABLE)], first);
    expect(sprint(second)).toMatchObject(UNKNOWN);
    expect(sprint(bring([done(1, IN_IT), done(2, IN_IT)], second))).toMatchObject({
      completedPoints: 10,
      reckoned: true,
    });
  });

  it('name a few of the sprints they are unknown of', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => done(n, '', { sprints: `S ${n}` }));
    const dates = { sprintDates: { 'S #': { number: 1, start: '2026-08-03', days: 14 } } };
    expect(preview(newWorld(), sourceFile(rows), dates).warnings).toEqual([
      'Completed points of S 1 (1 finished item), S 2 (1 finished item), S 3 (1 finished item) and 2 sprints more are not reckoned: nothing that can be read says when these items were resolved.',
    ]);
  });
});
