import { describe, expect, it } from 'vitest';
import { namesAnOwner } from '#shared/domain/import/apart.ts';
import { update } from '#shared/domain/model/change.ts';
import {
  change,
  importInto,
  itemIn,
  newWorld,
  preview,
  type RowGiven,
  sourceFile,
  together,
  type World,
} from '#test/support/import-world.ts';

const rows = (project: string, sprints: readonly string[], more: Partial<RowGiven> = {}) =>
  sourceFile(
    sprints.map((name, at) => ({
      key: `${project}-${at + 1}`,
      id: `${project.length}${project.charCodeAt(0)}${at}`,
      title: `${project} task ${at + 1}`,
      status: 'Done',
      points: '5',
      sprints: name,
      resolved: project === 'MOB' ? '2026-03-11T09:00' : '2026-01-11T09:00',
      ...more,
    })),
    project,
  );
const TWO = ['Sprint 1', 'Sprint 2'];
const both = (names = TWO) => together(rows('MOB', names), rows('PAY', names));
const sprintNames = (world: World) =>
  world.model.sprints
    .values()
    .map(({ name }) => name)
    .toArray()
    .sort();
const sprintOf = (world: World, key: string) =>
  world.model.sprints.get(itemIn(world, key).sprintId ?? '')?.name;
const SHARED = { sprintsApart: { 'Sprint #': false } };
const FOUR = ['Sprint 1 (MOB)', 'Sprint 1 (PAY)', 'Sprint 2 (MOB)', 'Sprint 2 (PAY)'];

describe('sprints of the same name in several projects', () => {
  it('are one for each where the name does not say whose it is, and known again', () => {
    expect(preview(newWorld(), both()).sharedSprints).toEqual([
      { series: 'Sprint #', names: TWO, projects: ['MOB', 'PAY'], isApart: true, settled: false },
    ]);
    const world = importInto(newWorld(), both());
    expect(sprintNames(world)).toEqual(FOUR);
    expect(sprintOf(world, 'PAY-2')).toBe('Sprint 2 (PAY)');
    expect(importInto(world, both()).plan.changes).toEqual([]);
    expect(preview(world, both()).sharedSprints).toMatchObject([{ isApart: true, settled: true }]);
    const alone = importInto(world, rows('MOB', [...TWO, 'Sprint 3']));
    expect(sprintNames(alone)).toEqual([...FOUR, 'Sprint 3 (MOB)']);
  });

  it('are the same where it was answered so, from then on', () => {
    const world = importInto(newWorld(), both(), SHARED);
    expect(sprintNames(world)).toEqual(TWO);
    expect(importInto(world, both()).plan.changes).toEqual([]);
    expect(preview(world, both()).sharedSprints).toMatchObject([{ isApart: false, settled: true }]);
    expect(sprintNames(importInto(world, both([...TWO, 'Sprint 3'])))).toEqual([
      ...TWO,
      'Sprint 3',
    ]);
  });

  it('are the same where the name says whose it is, unless answered otherwise', () => {
    const names = ['MOB Sprint 1'];
    expect(sprintNames(importInto(newWorld(), both(names)))).toEqual(names);
    const answers = { sprintsApart: { 'MOB Sprint #': true } };
    expect(sprintNames(importInto(newWorld(), both(names), answers))).toHaveLength(2);
  });

  it('have points of their own', () => {
    const dates = {
      'Sprint # (MOB)': { number: 1, start: '2026-03-02', days: 14 },
      'Sprint # (PAY)': { number: 1, start: '2026-01-05', days: 14 },
    };
    const world = importInto(newWorld(), both(), { sprintDates: dates });
    const points = (name: string) =>
      world.model.sprints.values().find((sprint) => sprint.name === name)?.completedPoints;
    expect([points('Sprint 1 (MOB)'), points('Sprint 1 (PAY)')]).toEqual([5, 5]);
  });

  it('leave the plain names to the project that was here first', () => {
    const first = importInto(newWorld(), rows('MOB', TWO));
    const second = importInto(first, rows('PAY', TWO));
    expect(sprintNames(second)).toEqual([
      'Sprint 1',
      'Sprint 1 (PAY)',
      'Sprint 2',
      'Sprint 2 (PAY)',
    ]);
    expect(importInto(second, both()).plan.changes).toEqual([]);
    const third = importInto(
      second,
      together(rows('MOB', ['Sprint 3']), rows('PAY', ['Sprint 3'])),
    );
    expect(sprintOf(third, 'MOB-1')).toBe('Sprint 3');
    expect(sprintOf(third, 'PAY-1')).toBe('Sprint 3 (PAY)');
  });

  it('are not asked about again where both came in as one before', () => {
    const first = importInto(newWorld(), both(), SHARED);
    expect(preview(first, rows('PAY', TWO)).sharedSprints).toMatchObject([{ settled: true }]);
    expect(importInto(first, rows('PAY', TWO)).plan.changes).toEqual([]);
  });

  it('keep a choice made here, and ask where the tracker has another one', () => {
    const world = importInto(newWorld(), both());
    const item = itemIn(world, 'PAY-1');
    const there = itemIn(world, 'PAY-2').sprintId;
    const planned = change(world, update('items', item, { sprintId: there }));
    expect(importInto(planned, both()).plan.changes).toEqual([]);
    const later = together(rows('MOB', TWO), rows('PAY', ['Sprint 1\nSprint 3', 'Sprint 2']));
    expect(preview(planned, later).conflicts).toEqual([
      {
        ...{ key: 'PAY-1', field: 'Sprint', take: 'theirs' },
        ...{ ours: 'Sprint 2 (PAY)', theirs: 'Sprint 3 (PAY)' },
      },
    ]);
  });

  it('go by the new key of their project', () => {
    const world = importInto(newWorld(), both());
    const file = together(
      sourceFile(
        TWO.map((name, at) => ({
          ...{ key: `APP-${at + 1}`, id: `377${at}`, title: `MOB task ${at + 1}` },
          ...{ status: 'Done', points: '5', sprints: name, resolved: '2026-03-11T09:00' },
        })),
        'APP',
      ),
      rows('PAY', TWO),
    );
    const renamed = importInto(world, file);
    expect(sprintNames(renamed)).toEqual([
      ...['Sprint 1 (APP)', 'Sprint 1 (PAY)', 'Sprint 2 (APP)', 'Sprint 2 (PAY)'],
    ]);
    expect(sprintOf(renamed, 'APP-1')).toBe('Sprint 1 (APP)');
    expect(importInto(renamed, file).plan.changes).toEqual([]);
  });
});

describe('an issue that moved in its sprint', () => {
  it('stays in the sprint of the project that it came from', () => {
    const first = importInto(newWorld(), together(rows('MOB', TWO), rows('PAY', [''])));
    const moved: RowGiven = {
      ...{ key: 'PAY-9', id: '3771', title: 'MOB task 2', status: 'Done', points: '5' },
      ...{ sprints: 'Sprint 2', resolved: '2026-03-11T09:00' },
    };
    const pay = sourceFile([moved], 'PAY');
    const file = together(rows('MOB', ['Sprint 1']), rows('PAY', ['']), pay);
    const once = { ...file, projects: file.projects.slice(0, 2) };
    expect(preview(first, once).sharedSprints).toEqual([]);
    const after = importInto(first, once);
    expect(sprintOf(after, 'PAY-9')).toBe('Sprint 2');
    expect(importInto(after, once).plan.changes).toEqual([]);
  });
});

describe('whether a name says whose a sprint is', () => {
  it.each(['Sprint #', '# Sprint', 'Iteration # (Q4)', '2026-S#', 'KW #', 'PI 3.#'])(
    'does not, in %s',
    (name) => expect(namesAnOwner(name)).toBe(false),
  );
  it.each(['MOB Sprint #', 'Team A #', 'Payments Sprint #', 'Спринт Феникс #'])(
    'does, in %s',
    (name) => expect(namesAnOwner(name)).toBe(true),
  );
});
