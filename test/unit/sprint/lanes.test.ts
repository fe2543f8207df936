import { describe, expect, it } from 'vitest';
import { neighbourOf } from '#renderer/features/sprints/neighbours.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { nameInTeam, numberOf, shortName, teamLanes } from '#shared/domain/sprint/lanes.ts';
import { nextSprint } from '#shared/domain/sprint/next-sprint.ts';
import { aSprint, aTeam } from '#test/support/builders.ts';

const sprint = (
  id: string,
  start: string | null,
  end: string | null,
  teamId: string | null = 'a',
) => aSprint({ id, name: `Pay Sprint ${id}`, teamId, startDate: start, endDate: end });
const pay = aTeam({ id: 'a', name: 'Pay', rank: 'b' });
const web = aTeam({ id: 'w', name: 'Web', rank: 'a' });

const model = modelFrom({
  teams: [pay, web],
  sprints: [
    sprint('2', '2026-01-19', '2026-02-01'),
    sprint('1', '2026-01-05', '2026-01-18'),
    sprint('overlap', '2026-01-12', '2026-01-25'),
    sprint('10', null, null),
    sprint('9', '2026-05-01', null),
    sprint('x', '2026-01-20', '2026-01-21', 'w'),
    sprint('lost', '2026-01-01', '2026-01-02', null),
  ],
});

describe('the lanes of teams', () => {
  it('are in as few rows as hold the sprints in time, teams by rank, no team last', () => {
    const lanes = teamLanes(model).map(({ team, lanes: rows, undated }) => ({
      team: team?.name ?? null,
      rows: rows.map((row) => row.map(({ id }) => id)),
      undated: undated.map(({ id }) => id),
    }));
    expect(lanes).toEqual([
      { team: 'Web', rows: [['x']], undated: [] },
      { team: 'Pay', rows: [['1', '2'], ['overlap']], undated: ['9', '10'] },
      { team: null, rows: [['lost']], undated: [] },
    ]);
  });

  it('have a row for each series of no team, and one for what stands alone', () => {
    const names = ['Web Sprint 2', 'App Sprint 10', 'Hardening', 'App Sprint 9', 'Web Sprint 1'];
    const some = modelFrom({
      sprints: [...names, 'Spike 1'].map((name) => aSprint({ id: name, name, teamId: null })),
    });
    expect(
      teamLanes(some).map(({ series, undated }) => [series, ...undated.map(({ name }) => name)]),
    ).toEqual([
      ['App Sprint', 'App Sprint 9', 'App Sprint 10'],
      ['Web Sprint', 'Web Sprint 1', 'Web Sprint 2'],
      ['', 'Hardening', 'Spike 1'],
    ]);
  });

  it('have no row for no team where every sprint has one', () => {
    const some = modelFrom({ teams: [pay] });
    expect(teamLanes(some)).toEqual([{ team: pay, series: '', lanes: [], undated: [] }]);
  });

  it.each([
    ['1', 'ArrowRight', '2'],
    ['2', 'ArrowRight', undefined],
    ['2', 'ArrowLeft', '1'],
    ['2', 'ArrowUp', 'x'],
    ['x', 'ArrowDown', '2'],
    ['x', 'ArrowUp', undefined],
    ['overlap', 'ArrowDown', '9'],
  ])('lead from %s with %s to %s', (from, key, to) => {
    const start = model.sprints.get(from);
    expect(start && neighbourOf(model, start, key)?.id).toBe(to);
  });
});

describe('the name of a sprint', () => {
  it('is short where its team is known and where there is little room', () => {
    expect(nameInTeam({ name: 'Pay Sprint 24' }, { name: 'Pay' })).toBe('Sprint 24');
    expect(nameInTeam({ name: 'Pay ' }, { name: 'Pay' })).toBe('Pay ');
    expect(nameInTeam({ name: 'Payroll 3' }, { name: 'Pay' })).toBe('Payroll 3');
    expect(nameInTeam({ name: 'Sprint 3' }, null)).toBe('Sprint 3');
    expect(shortName('Pay Sprint 24', 9)).toBe('Sprint 24');
    expect(shortName('Pay Sprint 24', 4)).toBe('24');
    expect(shortName('Hardening', 2)).toBe('Hardening');
    expect([
      numberOf({ name: 'Sprint 24' }),
      numberOf({ name: '2026.3' }),
      numberOf({ name: 'Hardening' }),
    ]).toEqual(['24', '2026.3', 'Hardening']);
  });
});

describe('the next sprint of a team', () => {
  const next = (sprints: ReturnType<typeof sprint>[]) =>
    nextSprint(modelFrom({ sprints }), pay, '2026-12-02');

  it('begins the day after the last one, is as long, and counts on', () => {
    expect(
      next([sprint('8', '2026-01-05', '2026-01-25'), sprint('7', '2025-12-15', '2026-01-04')]),
    ).toEqual({ name: 'Pay Sprint 9', startDate: '2026-01-26', endDate: '2026-02-15' });
  });

  it('is the first of two weeks from next Monday where there is none', () => {
    expect(next([])).toEqual({
      ...{ name: 'Pay Sprint 1', startDate: '2026-12-07', endDate: '2026-12-20' },
    });
  });

  it('passes over a name that another one has', () => {
    const ahead = { ...sprint('9', '2026-01-26', '2026-02-15'), startDate: null, endDate: null };
    expect(next([sprint('8', '2026-01-05', '2026-01-25'), ahead]).name).toBe('Pay Sprint 10');
  });

  it('is a second one of what has no number', () => {
    const named = { ...sprint('8', '2026-01-05', '2026-01-05'), name: 'Hardening' };
    expect(next([named])).toEqual({
      ...{ name: 'Hardening 2', startDate: '2026-01-06', endDate: '2026-01-06' },
    });
  });
});
