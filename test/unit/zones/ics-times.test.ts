import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarText } from '#main/exchange/ics/read-calendar.ts';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import { icsText, type Stamp } from '#shared/documents/calendar/ics-document.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { occurrencesOf } from '#shared/domain/freeze/occurrences.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { addDays, type WallTime } from '#shared/lib/dates.ts';
import { aDeployment, aFreeze, aProduct, aRelease, theSettings } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';
import { readTimes } from '#test/support/read-ics.ts';

const STAMP: Stamp = {
  workspaceId: 'ws',
  revision: 1,
  changedAt: '2026-11-24T08:00:00Z',
  now: '2026-11-24T09:00:00Z',
};
const ALL = { productId: null, from: null, to: null, hidden: [] };

const written = (rows: Partial<ModelRows>): string => {
  const model = modelFrom({ settings: [theSettings()], products: [aProduct()], ...rows });
  return icsText(model, 'Payments', calendarEntries(model, ALL), STAMP);
};

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const zones = fc.constantFrom(...ZONES);

/** Days around the changes of the clocks, and times among which those that are skipped or come twice. */
const days = fc
  .tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -2, max: 3 }))
  .map(([[saturday], days]) => addDays(saturday, days));
const times: fc.Arbitrary<WallTime> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const nightTimes = fc.oneof(
  fc.constantFrom('01:00', '01:30', '01:45', '02:00', '02:15', '02:30', '03:00'),
  times,
);

describe('times on and around the changes of the clocks read back as they are', () => {
  it('of a window', () => {
    fc.assert(
      fc.property(days, nightTimes, nightTimes, zones, (date, windowStart, windowEnd, zone) => {
        const windowNights = windowEnd <= windowStart ? 1 : 0;
        const deployment = aDeployment({ windowStart, windowEnd, windowNights, zone });
        const release = aRelease({ targetDate: date });
        const window = windowOf(deployment, release);
        const text = written({ releases: [release], deployments: [deployment] });
        expect(readTimes(text, 'window-', '2100')).toEqual(
          window ? [[window.start, window.end]] : [],
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of a freeze that comes once', () => {
    fc.assert(
      fc.property(days, nightTimes, nightTimes, zones, (startDate, startTime, endTime, zone) => {
        const freeze = aFreeze({
          startDate,
          startTime,
          endDate: addDays(startDate, 1),
          endTime,
          zone,
        });
        expect(readBack(freeze)).toEqual(own(freeze));
      }),
      { numRuns: 150 },
    );
  });

  it('of a freeze that comes again', () => {
    fc.assert(
      fc.property(
        days,
        nightTimes,
        nightTimes,
        zones,
        rules,
        (startDate, startTime, endTime, zone, rule) => {
          const nights = endTime <= startTime ? 1 : 0;
          const endDate = addDays(startDate, nights);
          const freeze = aFreeze({ startDate, startTime, endDate, endTime, zone, rule });
          expect(readBack(freeze)).toEqual(own(freeze));
        },
      ),
      { numRuns: 150 },
    );
  });
});

const codes = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
  minLength: 1,
  maxLength: 3,
});
const daysOfRule = fc.oneof(
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYDAY=2SU',
    'FREQ=MONTHLY;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20',
  ),
  fc
    .tuple(codes, fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3'))
    .map(([on, every]) => `FREQ=WEEKLY${every};BYDAY=${on.join(',')}`),
);
const rules = fc
  .tuple(daysOfRule, fc.constantFrom('', ';COUNT=1', ';COUNT=2', ';COUNT=5', ';UNTIL=20280131'))
  .map((parts) => parts.join(''));

const END = '2028-06-01T00:00:00Z';
const readBack = (freeze: Freeze) => readTimes(written({ freezes: [freeze] }), 'freeze-', END);
const own = (freeze: Freeze): [string, string][] =>
  occurrencesOf(freeze, { start: '2025-01-01T00:00:00Z', end: END }).map(({ start, end }) => [
    start,
    end,
  ]);

it('a series of this app comes in as the series that it was, whatever night it begins in', () => {
  fc.assert(
    fc.property(
      days,
      nightTimes,
      nightTimes,
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=-1SU,-1SA'),
      zones,
      (startDate, startTime, endTime, rule, zone) => {
        const endDate = addDays(startDate, endTime <= startTime ? 1 : 0);
        const freeze = aFreeze({ startDate, startTime, endDate, endTime, zone, rule });
        const file = readCalendarText(written({ freezes: [freeze] }), 'a.ics', 'UTC');
        if (!file.ok) throw new Error('It was not read.');
        const series = file.value.events.filter((event) => event.rule !== '');
        const times = { startTime, endTime, zone, rule };
        expect(series).toMatchObject([times]);
        const alone = startDate === series[0]?.startDate ? 0 : 1;
        expect(file.value.events.length).toBe(1 + alone);
      },
    ),
    { numRuns: 150 },
  );
});

describe('a freeze whose first day its rule does not name', () => {
  it('reads back with that first time, and with as many as it counts', () => {
    const friday = aFreeze({
      startDate: '2026-11-25',
      startTime: '12:00',
      endDate: '2026-11-28',
      endTime: '06:00',
      rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3',
    });
    expect(readBack(friday)).toEqual([
      ['2026-11-25T11:00:00Z', '2026-11-28T05:00:00Z'],
      ['2026-11-27T11:00:00Z', '2026-11-30T05:00:00Z'],
      ['2026-12-04T11:00:00Z', '2026-12-07T05:00:00Z'],
    ]);
  });

  it('reads back without the times that it leaves out', () => {
    const left = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, zones, rules, left, (startDate, zone, rule, leftOut) => {
        const freeze = aFreeze({
          startDate,
          startTime: '22:00',
          endDate: addDays(startDate, 1),
          endTime: '02:30',
          zone,
          rule,
          exceptDates: leftOut.map((days) => addDays(startDate, days)).toSorted(),
        });
        expect(readBack(freeze)).toEqual(own(freeze));
      }),
      { numRuns: 150 },
    );
  });
});
