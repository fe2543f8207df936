import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstLegalDay,
  isIllegal,
  obstaclesOn,
  type Placed,
  shipOf,
} from '#shared/domain/calendar/legal-day.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { addDays, weekday } from '#shared/lib/dates.ts';
import { aDeployment, aFreeze, aRelease } from '#test/support/builders.ts';
import { deployment, release, releaseModel } from '#test/support/release-rows.ts';

const modelWith = (rows: Partial<ModelRows>) => releaseModel({ freezes: [aFreeze()], ...rows });
const ship = (rows: Partial<ModelRows> = {}) => shipOf(modelWith(rows), release());
const kindsOn = (rows: Partial<ModelRows>, date: string) =>
  obstaclesOn(modelWith(rows), ship(rows), date).map(({ kind }) => kind);

describe('what stands in the way of a release on a day', () => {
  it('is a freeze that its window shares a moment with', () => {
    expect(kindsOn({}, '2026-12-17')).toEqual([]);
    expect(kindsOn({}, '2026-12-18')).toEqual(['hard-freeze']);
    expect(kindsOn({}, '2027-01-03')).toEqual(['hard-freeze']);
    expect(kindsOn({}, '2027-01-04')).toEqual([]);
  });

  it('is not a freeze that ends when the window starts', () => {
    const freezes = [aFreeze({ endDate: '2026-12-20', endTime: '22:00' })];
    expect(kindsOn({ freezes }, '2026-12-20')).toEqual([]);
  });

  it('is a freeze at any time of the day where there is no window', () => {
    const deployments = [deployment({ windowStart: null, windowEnd: null })];
    expect(kindsOn({ deployments }, '2026-12-18')).toEqual(['hard-freeze']);
    expect(kindsOn({ deployments }, '2027-01-04')).toEqual(['hard-freeze']);
    expect(kindsOn({ deployments }, '2027-01-05')).toEqual([]);
    expect(kindsOn({ deployments: [] }, '2026-12-18')).toEqual(['hard-freeze']);
  });

  it('is no freeze of another product or environment', () => {
    expect(kindsOn({ freezes: [aFreeze({ productId: 'other' })] }, '2026-12-20')).toEqual([]);
    expect(kindsOn({ freezes: [aFreeze({ environment: 'Staging' })] }, '2026-12-20')).toEqual([]);
    expect(kindsOn({ freezes: [aFreeze({ environment: 'production' })] }, '2026-12-20')).toEqual([
      'hard-freeze',
    ]);
  });

  it('is nothing once all of it is deployed', () => {
    expect(kindsOn({ deployments: [deployment({ state: 'deployed' })] }, '2026-12-20')).toEqual([]);
  });

  it('is the window of another release on the environment, told in other zones too', () => {
    const other = aRelease({ id: 'other', productId: 'q', targetDate: '2026-12-10' });
    const theirs = aDeployment({
      id: 'theirs',
      releaseId: 'other',
      environment: 'PRODUCTION',
      windowStart: '16:30',
      windowEnd: '18:00',
      windowNights: 0,
      zone: 'America/New_York',
    });
    const rows = { releases: [release(), other], deployments: [deployment(), theirs] };
    expect(kindsOn(rows, '2026-12-10')).toEqual(['window']);
    expect(kindsOn(rows, '2026-12-09')).toEqual([]);
    const done = { ...rows, releases: [release(), { ...other, status: 'released' as const }] };
    expect(kindsOn(done, '2026-12-10')).toEqual([]);
  });
});

describe('the first legal day', () => {
  const first = (rows: Partial<ModelRows>, from: string, weekday?: number) =>
    firstLegalDay(modelWith(rows), ship(rows), from, weekday === undefined ? {} : { weekday });

  it('is the day itself where nothing stands in the way, or only a soft freeze', () => {
    expect(first({}, '2026-12-11')).toBe('2026-12-11');
    expect(first({ freezes: [aFreeze({ kind: 'soft' })] }, '2026-12-20')).toBe('2026-12-20');
  });

  it('is the day on which the freeze ends before the window', () => {
    expect(first({}, '2026-12-18')).toBe('2027-01-04');
  });

  it('is on the weekday asked for', () => {
    expect(first({}, '2026-12-15', 2)).toBe('2026-12-15');
    expect(first({}, '2026-12-16', 2)).toBe('2027-01-05');
  });

  it('is none where everything is frozen for two years', () => {
    const freezes = [aFreeze({ endDate: '2030-01-01' })];
    expect(first({ freezes }, '2026-12-20')).toBeNull();
    const daily = aFreeze({ endDate: '2026-12-19', endTime: '18:00', rule: 'FREQ=DAILY' });
    expect(first({ freezes: [daily] }, '2026-12-20')).toBeNull();
  });

  it('is looked for within what can be planned', () => {
    expect(first({ freezes: [] }, '0001-01-01')).toBe('1970-01-01');
    expect(first({ freezes: [] }, '9999-12-31')).toBeNull();
  });

  const days = (max: number) => fc.integer({ min: 0, max });
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  const times = fc.constantFrom('01:00', '06:30', '12:00', '21:00');
  const freezes = fc.array(
    fc
      .record({
        at: days(400),
        span: fc.integer({ min: 1, max: 12 }),
        kind: fc.constantFrom<Freeze['kind']>('hard', 'soft'),
        rule: fc.constantFrom(
          '',
          'FREQ=WEEKLY;BYDAY=FR',
          'FREQ=MONTHLY;BYMONTHDAY=-1',
          'FREQ=DAILY;INTERVAL=3',
        ),
        startTime: times,
        endTime: times,
        zone: zones,
        environment: fc.constantFrom('', 'production', 'Staging'),
      })
      .map(({ at, span, ...rest }) => {
        const startDate = addDays('2026-03-01', at);
        return aFreeze({
          ...rest,
          id: `${at}-${span}`,
          startDate,
          endDate: addDays(startDate, span),
        });
      }),
    { maxLength: 5 },
  );
  const placed: fc.Arbitrary<Placed> = fc.record({
    id: fc.constant(null),
    environment: fc.constantFrom('Production', 'staging'),
    windowDay: fc.integer({ min: -3, max: 3 }),
    windowStart: fc.constantFrom(null, '05:00', '22:00'),
    windowEnd: fc.constant('06:00'),
    windowNights: fc.integer({ min: 1, max: 2 }),
    zone: zones,
  });

  it('is legal, and no day before it is', () => {
    fc.assert(
      fc.property(
        freezes,
        fc.array(placed, { maxLength: 3 }),
        days(420),
        fc.option(fc.integer({ min: 1, max: 7 })),
        (frozen, deployments, at, wanted) => {
          const others = [0, 20, 45].map((day, i) =>
            aRelease({ id: `o${i}`, targetDate: addDays('2026-03-20', day) }),
          );
          const windows = others.map(({ id }) => aDeployment({ id: `d${id}`, releaseId: id }));
          const model = releaseModel({ releases: others, deployments: windows, freezes: frozen });
          const sailing = { releaseId: null, productId: 'p', deployments };
          const legal = (day: string) =>
            (wanted === null || weekday(day) === wanted) &&
            !obstaclesOn(model, sailing, day).some(isIllegal);
          const from = addDays('2026-03-01', at);
          const found = firstLegalDay(model, sailing, from, { weekday: wanted });
          const last = found ?? addDays(from, 100);
          for (let day = from; day < last; day = addDays(day, 1))
            expect([day, legal(day)]).toEqual([day, false]);
          if (found !== null) expect([found, legal(found)]).toEqual([found, true]);
        },
      ),
    );
  });
});
