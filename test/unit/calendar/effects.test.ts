import { describe, expect, it } from 'vitest';
import { releaseCommands } from '#shared/commands/release.ts';
import { effectsOfMove, wordsForEffects } from '#shared/domain/calendar/effects.ts';
import { newFindings } from '#shared/domain/checks/new-findings.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import {
  aChecklistItem,
  aDeployment,
  aFollow,
  anAnnouncement,
  aPerson,
  aPhase,
  aProduct,
  aRelease,
  aSprint,
  aSprintFeed,
  theSettings,
} from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const TODAY = '2026-11-26';

const modelWith = (rows: Partial<ModelRows>) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    people: [aPerson()],
    releases: [aRelease()],
    ...rows,
  });

function moved(rows: Partial<ModelRows>, date: string | null) {
  const before = modelWith(rows);
  const moves = [{ releaseId: 'a-release', date }];
  const after = run(before, releaseCommands['release.move'], { moves }).model;
  return { before, after, effects: effectsOfMove(before, after, 'a-release', TODAY) };
}

const planned: Partial<ModelRows> = {
  phases: [
    aPhase({ id: 'done', status: 'completed', pinnedStart: '2026-11-02', pinnedEnd: '2026-11-06' }),
    aPhase({ id: 'open', rank: 'a1', startOffset: -4, endOffset: 0 }),
    aPhase({
      id: 'active',
      rank: 'a2',
      status: 'active',
      pinnedStart: '2026-11-09',
      endOffset: -5,
    }),
  ],
  checklistItems: [
    aChecklistItem({ id: 'i1', phaseId: 'open', dueOffset: -2 }),
    aChecklistItem({ id: 'i2', phaseId: 'done', pinnedDue: '2026-11-05', state: 'done' }),
  ],
  announcements: [
    anAnnouncement({ id: 'w1' }),
    anAnnouncement({ id: 'w2', audience: 'Sales', sentOn: '2026-11-20', toldDate: '2026-12-11' }),
  ],
};

describe('what a move takes along', () => {
  it('is what is open and hangs on the release, with its days before and after', () => {
    const { effects } = moved(planned, '2026-12-18');
    expect(effects.phases.map(({ row, before, after }) => [row.id, before, after])).toEqual([
      [
        'open',
        { start: '2026-12-07', end: '2026-12-11' },
        { start: '2026-12-14', end: '2026-12-18' },
      ],
      [
        'active',
        { start: '2026-11-09', end: '2026-12-04' },
        { start: '2026-11-09', end: '2026-12-11' },
      ],
    ]);
    expect(effects.dueDates).toMatchObject([
      { row: { id: 'i1' }, before: '2026-12-09', after: '2026-12-16' },
    ]);
    expect(effects.announcements).toMatchObject([
      { row: { id: 'w1' }, before: '2026-12-04', after: '2026-12-11' },
    ]);
    expect(effects.staying.map(({ id }) => id)).toEqual(['done']);
    expect(wordsForEffects(effects)).toBe('Moves 2 phases, 1 due date and 1 announcement with it');
  });

  it('is flagged where it would fall before today', () => {
    expect(moved(planned, '2026-12-18').effects.beforeToday).toBe(0);
    // The active phase would be over on Fri 20 Nov, the item due on Wed 25 Nov, the word on Fri 20 Nov.
    expect(moved(planned, '2026-11-27').effects.beforeToday).toBe(3);
    expect(moved(planned, '2026-11-25').effects.beforeToday).toBe(4);
  });

  it('has no day any more where the date is taken off', () => {
    const { effects } = moved(planned, null);
    expect(effects.dueDates).toMatchObject([{ after: null }]);
    expect(effects.beforeToday).toBe(0);
  });

  it('is nothing where nothing hangs on the release, or the date stays', () => {
    expect(wordsForEffects(moved({}, '2026-12-18').effects)).toBeNull();
    const { effects } = moved(planned, '2026-12-11');
    expect(effects).toMatchObject({ phases: [], dueDates: [], announcements: [], told: [] });
    expect(effects.staying.map(({ id }) => id)).toEqual(['done']);
  });
});

describe('a move affects', () => {
  it('who was told another date', () => {
    expect(moved(planned, '2026-12-18').effects.told).toMatchObject([
      { audience: 'Sales', sentOn: '2026-11-20', toldDate: '2026-12-11' },
    ]);
  });

  it('sprints that fitted the release and lie after its new lock, or its new window', () => {
    const rows = {
      releases: [aRelease({ lockDaysBefore: 7 })],
      sprints: [
        aSprint({ id: 'early', startDate: '2026-11-02', endDate: '2026-11-13' }),
        aSprint({ id: 'late', startDate: '2026-11-30', endDate: '2026-12-04' }),
        aSprint({ id: 'after', startDate: '2026-12-04', endDate: '2026-12-11' }),
      ],
      sprintFeeds: ['early', 'late', 'after'].map((sprintId) =>
        aSprintFeed({ id: sprintId, sprintId }),
      ),
    };
    const misfits = (date: string) =>
      moved(rows, date).effects.misfits.map(({ sprint, startsAfterLock, endsAfterWindow }) => [
        sprint.id,
        startsAfterLock,
        endsAfterWindow,
      ]);
    expect(misfits('2026-12-18')).toEqual([]);
    expect(misfits('2026-12-10')).toEqual([['after', '2026-12-03', '2026-12-10']]);
    expect(misfits('2026-12-03')).toEqual([
      ['late', '2026-11-26', '2026-12-03'],
      ['after', '2026-11-26', '2026-12-03'],
    ]);
  });
});

describe('what a move newly breaks', () => {
  const moment = { now: '2026-11-26T09:00:00Z', today: TODAY };
  const broken = (rows: Partial<ModelRows>, date: string) => {
    const { before, after } = moved(rows, date);
    return newFindings(before, after, moment).map(
      ({ release, finding }) => `${release.version}: ${finding.severity} ${finding.check}`,
    );
  };
  const sound = { goal: 'Close the month', ownerId: 'a-person' };
  const rows: Partial<ModelRows> = {
    releases: [
      aRelease(sound),
      aRelease({ ...sound, id: 'next', version: '4.3.0', targetDate: '2026-12-14' }),
      aRelease({ id: 'gone', version: '4.4.0', targetDate: '2026-12-01', status: 'cancelled' }),
    ],
    deployments: [
      aDeployment(),
      aDeployment({ id: 'other', releaseId: 'next', environment: 'Staging' }),
    ],
    follows: [
      aFollow({ releaseId: 'next', days: 1 }),
      aFollow({ id: 'f2', releaseId: 'gone', days: 1 }),
    ],
    announcements: planned.announcements ?? [],
  };

  it('is named on whichever open release, blockers first', () => {
    expect(broken(rows, '2026-12-14')).toEqual([
      '4.2.0: blocker told-another-date',
      '4.3.0: warning follow-broken',
    ]);
    expect(broken(rows, '2026-12-10')).toEqual(['4.2.0: blocker told-another-date']);
  });

  it('is also what was a warning and becomes a blocker', () => {
    const tight = {
      ...rows,
      announcements: [],
      follows: [aFollow({ releaseId: 'next', days: 2 })],
    };
    expect(broken(tight, '2026-12-14')).toEqual([]);
    expect(broken(tight, '2026-12-15')).toEqual(['4.3.0: blocker follow-broken']);
  });
});
