import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezesIn, occurrencesOf } from '#shared/domain/freeze/occurrences.ts';
import { touches } from '#shared/domain/freeze/touches.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { addDays, daysBetween, instantAt, weekday } from '#shared/lib/dates.ts';
import { aFreeze } from '#test/support/builders.ts';

const dayIn = (freeze: Freeze, from: string, to: string) =>
  occurrencesOf(freeze, { start: `${from}T00:00:00Z`, end: `${to}T00:00:00Z` });

const weekend = (over: Partial<Freeze> = {}) =>
  aFreeze({
    startDate: '2026-03-13',
    startTime: '12:00',
    endDate: '2026-03-16',
    endTime: '06:00',
    rule: 'FREQ=WEEKLY;BYDAY=FR',
    ...over,
  });

describe('a freeze that comes once', () => {
  it('is there from its first moment and gone at its last', () => {
    const freeze = aFreeze();
    const at = (start: string, end: string) => occurrencesOf(freeze, { start, end }).length;
    expect(at('2026-12-18T16:59:00Z', '2026-12-18T17:00:00Z')).toBe(0);
    expect(at('2026-12-18T16:59:00Z', '2026-12-18T17:01:00Z')).toBe(1);
    expect(at('2027-01-04T04:59:00Z', '2027-01-04T05:30:00Z')).toBe(1);
    expect(at('2027-01-04T05:00:00Z', '2027-01-04T05:30:00Z')).toBe(0);
  });

  it('is seen from the middle of it, across the year’s end', () => {
    expect(dayIn(aFreeze(), '2026-12-31', '2027-01-01')).toMatchObject([
      { startDate: '2026-12-18', endDate: '2027-01-04', end: '2027-01-04T05:00:00Z' },
    ]);
  });
});

describe('a freeze that comes round', () => {
  it('stays at the wall’s times when the clocks change', () => {
    expect(
      dayIn(weekend(), '2026-03-20', '2026-04-04').map(({ start, end }) => [start, end]),
    ).toEqual([
      ['2026-03-20T11:00:00Z', '2026-03-23T05:00:00Z'],
      ['2026-03-27T11:00:00Z', '2026-03-30T04:00:00Z'],
      ['2026-04-03T10:00:00Z', '2026-04-06T04:00:00Z'],
    ]);
  });

  it('leaves out the days it excepts', () => {
    const freeze = weekend({ exceptDates: ['2026-03-27'] });
    expect(dayIn(freeze, '2026-03-20', '2026-04-04').map(({ startDate }) => startDate)).toEqual([
      '2026-03-20',
      '2026-04-03',
    ]);
  });

  it('comes at the end of each quarter, and on leap days only in leap years', () => {
    const starts = (rule: string, startDate: string) =>
      dayIn(
        aFreeze({ startDate, endDate: startDate, endTime: '20:00', rule }),
        '2026-01-01',
        '2029-01-01',
      )
        .map((one) => one.startDate)
        .slice(0, 4);
    expect(starts('FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', '2026-03-27')).toEqual([
      '2026-03-27',
      '2026-06-26',
      '2026-09-25',
      '2026-12-25',
    ]);
    expect(starts('FREQ=YEARLY', '2024-02-29')).toEqual(['2028-02-29']);
  });

  it('ends with UNTIL, in its own zone, and after COUNT times', () => {
    const starts = (rule: string) =>
      dayIn(weekend({ rule }), '2026-03-01', '2026-06-01').map((one) => one.startDate);
    expect(starts('FREQ=WEEKLY;UNTIL=20260327T110000Z').at(-1)).toBe('2026-03-27');
    expect(starts('FREQ=WEEKLY;UNTIL=20260327T105900Z').at(-1)).toBe('2026-03-20');
    expect(starts('FREQ=WEEKLY;UNTIL=20260403').at(-1)).toBe('2026-04-03');
    expect(starts('FREQ=WEEKLY;COUNT=3')).toEqual(['2026-03-13', '2026-03-20', '2026-03-27']);
  });

  it('counts once where its rule cannot be read', () => {
    const starts = dayIn(weekend({ rule: 'FREQ=SECONDLY' }), '2026-01-01', '2027-01-01');
    expect(starts.map((one) => one.startDate)).toEqual(['2026-03-13']);
  });

  it('is reckoned for any span of time without end', () => {
    const freeze = weekend({ rule: 'FREQ=DAILY' });
    const all = occurrencesOf(freeze, {
      start: '0001-01-01T00:00:00Z',
      end: '9999-12-01T00:00:00Z',
    });
    expect(all.at(-1)?.startDate).toBe('2199-12-31');
  });
});

/** What a rule says, read off day by day. */
function slowly(
  freeze: Freeze,
  every: number,
  weekdays: readonly number[],
  from: string,
  to: string,
) {
  const found: string[] = [];
  const monday = addDays(freeze.startDate, 1 - weekday(freeze.startDate));
  for (let day = freeze.startDate; day <= addDays(to, 2); day = addDays(day, 1)) {
    const week = Math.floor(daysBetween(monday, day) / 7);
    const comes = week % every === 0 && weekdays.includes(weekday(day));
    if (!comes && day !== freeze.startDate) continue;
    if (freeze.exceptDates.includes(day)) continue;
    const last = addDays(day, daysBetween(freeze.startDate, freeze.endDate));
    const start = instantAt(day, freeze.startTime, freeze.zone);
    const end = instantAt(last, freeze.endTime, freeze.zone);
    if (
      Date.parse(start) < Date.parse(`${to}T00:00:00Z`) &&
      Date.parse(end) > Date.parse(`${from}T00:00:00Z`)
    )
      found.push(start);
  }
  return found;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

describe('occurrences', () => {
  it('are those that reading the calendar day by day finds', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    );
    const offsets = fc.integer({ min: 0, max: 700 });
    const times = fc.constantFrom('00:00', '02:30', '12:00', '23:59');
    fc.assert(
      fc.property(
        fc.record({
          zone: zones,
          first: offsets,
          span: fc.integer({ min: 1, max: 20 }),
          startTime: times,
          endTime: times,
        }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        offsets,
        fc.integer({ min: 1, max: 60 }),
        fc.array(offsets, { maxLength: 30 }),
        ({ first, span, ...rest }, weekdays, every, at, length, except) => {
          const startDate = addDays('2026-01-01', first);
          const rule = `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${weekdays.map((day) => DAYS[day - 1]).join(',')}`;
          const exceptDates = except.map((day) => addDays('2026-01-01', day));
          const freeze = aFreeze({
            ...rest,
            startDate,
            endDate: addDays(startDate, span),
            rule,
            exceptDates,
          });
          const [from, to] = [addDays('2026-01-01', at), addDays('2026-01-01', at + length)];
          const found = dayIn(freeze, from, to).map(({ start }) => start);
          expect(found).toEqual(slowly(freeze, every, weekdays, from, to));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of all freezes come earliest first', () => {
    const model = modelFrom({ freezes: [aFreeze({ id: 'f1' }), weekend({ id: 'f2' })] });
    const span = { start: '2026-12-14T00:00:00Z', end: '2026-12-28T00:00:00Z' };
    expect(freezesIn(model, span).map(({ freeze, startDate }) => [freeze.id, startDate])).toEqual([
      ['f2', '2026-12-11'],
      ['f2', '2026-12-18'],
      ['f1', '2026-12-18'],
      ['f2', '2026-12-25'],
    ]);
  });
});

describe('what a freeze touches', () => {
  const deployment = { productId: 'pay', environment: ' production' };
  it.each([
    ['everything', { productId: null, environment: '' }, true],
    ['its product', { productId: 'pay', environment: '' }, true],
    ['no other product', { productId: 'app', environment: '' }, false],
    [
      'its environment, whatever the capitals',
      { productId: null, environment: 'PRODUCTION' },
      true,
    ],
    ['no other environment', { productId: 'pay', environment: 'Staging' }, false],
  ])('is %s', (_, scope, expected) => {
    expect(touches(deployment, scope)).toBe(expected);
  });
});
