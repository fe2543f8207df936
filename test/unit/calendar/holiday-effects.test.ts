import { describe, expect, it } from 'vitest';
import { holidayCommands } from '#shared/commands/holiday.ts';
import { effectsOfHolidays } from '#shared/domain/calendar/holiday-effects.ts';
import { holidayNames, holidayYears } from '#shared/domain/calendar/holidays.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import {
  aChecklistItem,
  aFollow,
  aHoliday,
  anAnnouncement,
  aPhase,
  aProduct,
  aRelease,
  theSettings,
} from '#test/support/builders.ts';
import { run } from '#test/support/run-command.ts';

const MOMENT = { now: '2026-11-23T12:00:00Z', today: '2026-11-23' };

const planned: Partial<ModelRows> = {
  settings: [theSettings()],
  products: [aProduct()],
  releases: [aRelease({ targetDate: '2026-12-11' })],
  phases: [
    aPhase({ id: 'open', startOffset: -4, endOffset: 0 }),
    aPhase({
      id: 'done',
      rank: 'a1',
      status: 'completed',
      pinnedStart: '2026-12-01',
      pinnedEnd: '2026-12-03',
    }),
  ],
  checklistItems: [aChecklistItem({ phaseId: 'open', title: 'Freeze the scope', dueOffset: -2 })],
  announcements: [anAnnouncement({ audience: 'Support', plannedOffset: -5 })],
};

function added(date: string, rows: Partial<ModelRows> = {}) {
  const before = modelFrom({ ...planned, ...rows });
  const after = run(before, holidayCommands['holiday.add'], { date, name: 'Company day' }).model;
  return { before, after, effects: effectsOfHolidays(before, after, MOMENT) };
}

describe('a new holiday', () => {
  it('shifts what counts working days over it, and nothing that is finished', () => {
    const [effect, ...more] = added('2026-12-10').effects;
    expect(more).toEqual([]);
    expect(effect).toMatchObject({
      title: '4.2.0 Ledger export',
      words: 'Moves 1 phase, 1 due date and 1 announcement with it',
    });
    expect(effect?.shifts).toEqual([
      { what: expect.any(String), before: '7–11 Dec', after: '4–11 Dec' },
      { what: 'Tell Support', before: 'Fri 4 Dec', after: 'Thu 3 Dec' },
      { what: 'Freeze the scope', before: 'Wed 9 Dec', after: 'Tue 8 Dec' },
    ]);
  });

  it('shifts nothing on a day that nothing is counted over, or on a day off anyway', () => {
    expect(added('2027-03-01').effects).toEqual([]);
    expect(added('2026-12-05').effects).toEqual([]);
    expect(added('2026-12-10', { holidays: [aHoliday({ date: '2026-12-10' })] }).effects).toEqual(
      [],
    );
  });

  it('shifts nothing of what is over or has no date', () => {
    const over = {
      releases: [aRelease({ targetDate: '2026-12-11', status: 'released' as const })],
    };
    expect(added('2026-12-10', over).effects).toEqual([]);
    expect(added('2026-12-10', { releases: [aRelease({ targetDate: null })] }).effects).toEqual([]);
  });

  it('says which follower no longer keeps its distance', () => {
    const { effects } = added('2026-12-14', {
      phases: [],
      checklistItems: [],
      announcements: [],
      releases: [
        aRelease({ targetDate: '2026-12-11' }),
        aRelease({ id: 'app', version: 'A-9.5', name: '', targetDate: '2026-12-15' }),
      ],
      follows: [aFollow({ releaseId: 'app', leaderId: 'a-release', days: 2, unit: 'working' })],
    });
    expect(effects.map(({ title, words }) => [title, words])).toEqual([['A-9.5', null]]);
    expect(effects[0]?.breaks).toHaveLength(1);
  });

  it('is gone with all it did when it is removed', () => {
    const { before, after } = added('2026-12-10');
    const [holiday] = after.holidays.keys();
    const back = run(after, holidayCommands['holiday.remove'], { holidayId: holiday ?? '' }).model;
    const undone = effectsOfHolidays(after, back, MOMENT)[0]?.shifts ?? [];
    expect(undone.map((shift) => [shift.after, shift.before])).toEqual(
      effectsOfHolidays(before, after, MOMENT)[0]?.shifts.map((one) => [one.before, one.after]),
    );
  });
});

describe('the names of holidays', () => {
  const { holidays } = modelFrom({
    holidays: [
      aHoliday({ id: 'b', name: 'Company day' }),
      aHoliday({ id: 'a', name: 'Christmas Day' }),
      aHoliday({ id: 'c', date: '2027-01-01', name: 'New Year’s Day' }),
    ],
  });

  it('stand together where a day has several', () => {
    expect(holidayNames({ holidays }).get('2026-12-25')).toBe('Christmas Day, Company day');
  });

  it('are found by year, with this one among them', () => {
    expect(holidayYears(holidays, '2025-06-01')).toEqual(['2025', '2026', '2027']);
  });
});
