import { describe, expect, it } from 'vitest';
import { previewCalendarFile } from '#shared/commands/import/preview-calendar.ts';
import type { CalendarEvent } from '#shared/domain/import/calendar-file.ts';
import type { CalendarAnswers } from '#shared/domain/import/calendar-plan.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import {
  aFreeze,
  aHoliday,
  aPhase,
  aProduct,
  aRelease,
  theSettings,
} from '#test/support/builders.ts';
import { testContext } from '#test/support/run-command.ts';

const dayOff = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  line: 3,
  uid: 'x',
  title: 'Company day',
  startDate: '2026-12-10',
  startTime: '00:00',
  endDate: '2026-12-11',
  endTime: '00:00',
  zone: 'Europe/Berlin',
  rule: '',
  exceptDates: [],
  ...over,
});
const weekend = dayOff({ uid: 'w', title: 'Weekend', startTime: '12:00', rule: 'FREQ=WEEKLY' });

function previewed(
  events: readonly CalendarEvent[],
  answers: CalendarAnswers | null = null,
  rows: Partial<ModelRows> = {},
) {
  const model = modelFrom({ settings: [theSettings()], products: [aProduct()], ...rows });
  const file = { file: 'team.ics', events, cancelled: [] };
  return previewCalendarFile(model, file, answers, testContext({ today: '2026-11-23' }));
}

describe('the preview of a calendar', () => {
  it('takes whole days for holidays and everything else for freezes', () => {
    expect(previewed([dayOff()]).answers).toEqual({ as: 'holidays' });
    expect(previewed([dayOff(), weekend]).answers).toEqual({ as: 'freezes' });
  });

  it('takes what came in before for what it was', () => {
    const freezes = [aFreeze({ uid: 'x' })];
    expect(previewed([dayOff()], null, { freezes }).answers.as).toBe('freezes');
    const holidays = [aHoliday({ uid: 'w' })];
    expect(previewed([weekend], null, { holidays }).answers.as).toBe('holidays');
  });

  it('names the windows that freezes would newly lie over, and none for holidays', () => {
    const releases = [aRelease({ targetDate: '2026-12-10' })];
    const words = (as: CalendarAnswers['as']) =>
      previewed([dayOff()], { as }, { releases }).frozen.map(({ what }) => what);
    expect(words('freezes')).toEqual(['Hard freeze “Company day” over 4.2.0, Thu 10 Dec']);
    expect(words('holidays')).toEqual([]);
    expect(previewed([dayOff()], { as: 'freezes' }, { releases }).frozenCount).toBe(1);
  });

  it('counts what is new and what is not, what is new first', () => {
    const holidays = [aHoliday({ uid: 'x', name: 'Company day', date: '2026-12-10' })];
    const news = dayOff({ uid: 'y', startDate: '2026-12-25', endDate: '2026-12-26' });
    const preview = previewed([dayOff(), news], null, { holidays });
    expect(preview).toMatchObject({
      hasNews: true,
      events: 2,
      counts: { added: 1, changed: 0, unchanged: 1, removed: 0 },
    });
    expect(preview.rows.map(({ change }) => change)).toEqual(['added', 'unchanged']);
    expect(previewed([dayOff()], null, { holidays }).hasNews).toBe(false);
  });

  it('says which dates new days off shift, and none for freezes', () => {
    const rows = {
      releases: [aRelease({ targetDate: '2026-12-11' })],
      phases: [aPhase({ startOffset: -4, endOffset: 0 })],
    };
    expect(previewed([dayOff()], null, rows).effects).toMatchObject([
      { title: '4.2.0 Ledger export', shifts: [{ before: '7–11 Dec', after: '4–11 Dec' }] },
    ]);
    expect(previewed([dayOff()], { as: 'freezes' }, rows).effects).toEqual([]);
  });

  it('says why a file cannot come in as one thing, which does not keep it from being another', () => {
    const long = dayOff({ endDate: '2028-12-11' });
    const asHolidays = previewed([long], { as: 'holidays' });
    expect(asHolidays).toMatchObject({ hasNews: false, rows: [] });
    expect(asHolidays.problem?.what).toBe('team.ics, line 3: it lasts more than 366 days.');
    expect(previewed([long], { as: 'freezes' }).problem).toBeNull();
  });

  it('lists the first rows of very many, and counts them all', () => {
    const daily = dayOff({ rule: 'FREQ=DAILY' });
    const preview = previewed([daily], { as: 'holidays' });
    expect(preview.rows).toHaveLength(500);
    expect(preview.counts.added).toBeGreaterThan(1800);
  });
});
