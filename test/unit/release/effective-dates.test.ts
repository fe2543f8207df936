import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAtOffset, offsetTo } from '#shared/domain/release/day-offset.ts';
import { dueDate, phaseDates } from '#shared/domain/release/effective-dates.ts';
import { addDays, isWorkingDay } from '#shared/lib/dates.ts';
import { dates, RUNS, workCalendars } from '#test/support/arbitraries.ts';
import { WEEKDAYS } from '#test/support/builders.ts';
import { checklistItem, phase } from '#test/support/release-rows.ts';

const units = fc.constantFrom('calendar' as const, 'working' as const);
const offsets = fc.integer({ min: -120, max: 120 });

describe('offsets from the target date', () => {
  it.each([
    ['2026-12-11', -4, 'working', '2026-12-07'],
    ['2026-12-11', -5, 'working', '2026-12-04'],
    ['2026-12-11', 1, 'working', '2026-12-14'],
    ['2026-12-11', 1, 'calendar', '2026-12-12'],
    ['2026-12-12', 0, 'working', '2026-12-12'],
    ['2026-12-12', -1, 'working', '2026-12-11'],
  ] as const)('%s and %i %s days is %s', (anchor, offset, unit, expected) => {
    expect(dateAtOffset(anchor, offset, unit, WEEKDAYS)).toBe(expected);
  });

  it('leave holidays out where they count working days', () => {
    const work = { ...WEEKDAYS, holidays: new Set(['2026-12-10', '2026-12-13']) };
    expect(dateAtOffset('2026-12-11', -1, 'working', work)).toBe('2026-12-09');
    expect(dateAtOffset('2026-12-11', -1, 'calendar', work)).toBe('2026-12-10');
    expect(offsetTo('2026-12-11', '2026-12-14', 'working', work)).toBe(1);
    expect(offsetTo('2026-12-11', '2026-12-10', 'working', work)).toBeNull();
  });

  it('lead to a date and back', () => {
    fc.assert(
      fc.property(dates, offsets, units, workCalendars, (anchor, offset, unit, week) => {
        const date = dateAtOffset(anchor, offset, unit, week);
        expect(offsetTo(anchor, date, unit, week)).toBe(offset);
      }),
      RUNS,
    );
  });

  it('exist in working days only for working days', () => {
    fc.assert(
      fc.property(dates, offsets, workCalendars, (anchor, days, week) => {
        const date = addDays(anchor, days);
        const offset = offsetTo(anchor, date, 'working', week);
        expect(offset === null).toBe(days !== 0 && !isWorkingDay(date, week));
      }),
      RUNS,
    );
  });
});

describe('dates of phases and checklist items', () => {
  it('follow the target date while nothing is pinned', () => {
    const open = phase({ id: 'prep' });
    expect(phaseDates(open, '2026-12-11', WEEKDAYS)).toEqual({
      start: '2026-12-07',
      end: '2026-12-11',
    });
    expect(phaseDates(open, '2026-12-18', WEEKDAYS)).toEqual({
      start: '2026-12-14',
      end: '2026-12-18',
    });
    expect(dueDate(checklistItem({ id: 'c' }), '2026-12-11', WEEKDAYS)).toBe('2026-12-09');
  });

  it('are not there without a target date', () => {
    expect(phaseDates(phase({ id: 'prep' }), null, WEEKDAYS)).toEqual({ start: null, end: null });
    expect(dueDate(checklistItem({ id: 'c' }), null, WEEKDAYS)).toBeNull();
    expect(dueDate(checklistItem({ id: 'c', dueOffset: null }), '2026-12-11', WEEKDAYS)).toBeNull();
  });

  it('never move once pinned, wherever the release goes', () => {
    fc.assert(
      fc.property(dates, dates, fc.option(dates), workCalendars, (start, end, target, week) => {
        const pinned = phase({ id: 'prep', pinnedStart: start, pinnedEnd: end });
        expect(phaseDates(pinned, target, week)).toEqual({ start, end });
        expect(dueDate(checklistItem({ id: 'c', pinnedDue: start }), target, week)).toBe(start);
      }),
      RUNS,
    );
  });
});
