import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  monthDays,
  once,
  type Repeat,
  type RepeatEnd,
  repeatFrom,
  repeatOf,
  ruleOf,
} from '#shared/domain/freeze/repeat.ts';
import { addDays } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';

const FRIDAY = '2026-11-27';
const chosen = (over: Partial<Repeat>): Repeat => ({ ...once(FRIDAY), ...over });

describe('a chosen repetition', () => {
  it.each([
    [chosen({}), ''],
    [chosen({ repeats: 'week' }), 'FREQ=WEEKLY'],
    [
      chosen({ repeats: 'week', interval: 2, weekdays: [5, 1] }),
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    ],
    [chosen({ repeats: 'month', monthDay: 'BYDAY=-1FR' }), 'FREQ=MONTHLY;BYDAY=-1FR'],
    [
      chosen({ repeats: 'year', end: { kind: 'until', date: '2030-12-31' } }),
      'FREQ=YEARLY;UNTIL=20301231',
    ],
    [chosen({ repeats: 'year', end: { kind: 'count', times: 3 } }), 'FREQ=YEARLY;COUNT=3'],
    [chosen({ repeats: 'rule', rule: ' FREQ=DAILY ' }), 'FREQ=DAILY'],
  ])('is the rule of RFC 5545 for it', (repeat, rule) => {
    expect(ruleOf(repeat, FRIDAY)).toBe(rule);
  });

  it('comes back from the rule it became, and the rule is one that can be reckoned', () => {
    const end: fc.Arbitrary<RepeatEnd> = fc.oneof(
      fc.constant({ kind: 'never' as const }),
      fc.record({ kind: fc.constant('until' as const), date: fc.constant('2035-05-01') }),
      fc.record({ kind: fc.constant('count' as const), times: fc.integer({ min: 1, max: 1000 }) }),
    );
    const first = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(
        first,
        fc.constantFrom('never' as const, 'week' as const, 'month' as const, 'year' as const),
        fc.integer({ min: 1, max: 100 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.nat(3),
        end,
        (date, repeats, interval, weekdays, which, ends) => {
          const days = monthDays(date);
          const monthDay = days[which % days.length]?.part ?? '';
          const repeat = { ...once(date), repeats, interval, weekdays, monthDay, end: ends };
          const rule = ruleOf(repeat, date);
          expect(ruleOf(repeatOf(rule, date), date)).toBe(rule);
          expect(repeatOf(rule, date).repeats).toBe(repeats);
          if (rule !== '')
            expect(recurrenceOf(rule, { date, time: '12:00', zone: 'UTC' })).toMatchObject({
              ok: true,
            });
        },
      ),
    );
  });

  it('is found behind a rule that is written otherwise but comes to the same', () => {
    expect(repeatOf('FREQ=WEEKLY;BYDAY=FR', FRIDAY)).toMatchObject({
      repeats: 'week',
      weekdays: [5],
    });
    expect(repeatOf('INTERVAL=1;FREQ=YEARLY', FRIDAY)).toMatchObject({ repeats: 'year' });
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=YEARLY;BYMONTH=2,3',
    'FREQ=MONTHLY;BYDAY=1FR,3FR',
    'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-2',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU',
    'FREQ=WEEKLY;UNTIL=20271231T230000Z',
    'nonsense',
  ])('leaves %s a rule', (rule) => {
    expect(repeatOf(rule, FRIDAY)).toMatchObject({ repeats: 'rule', rule });
  });
});

describe('another first day', () => {
  it('takes along the only weekday, and leaves several alone', () => {
    const week = chosen({ repeats: 'week' });
    expect(repeatFrom(week, FRIDAY, '2026-11-30').weekdays).toEqual([1]);
    const two = { ...week, weekdays: [1, 5] };
    expect(repeatFrom(two, FRIDAY, '2026-12-01').weekdays).toEqual([1, 5]);
  });

  it('keeps the day of a month where that still names it', () => {
    const last = chosen({ repeats: 'month', monthDay: 'BYDAY=-1FR' });
    expect(repeatFrom(last, FRIDAY, '2026-12-25').monthDay).toBe('BYDAY=-1FR');
    expect(repeatFrom(last, FRIDAY, '2026-12-01').monthDay).toBe('');
  });
});

describe('the day of a month', () => {
  it.each([
    ['2026-11-27', ['on the 27th', 'on the fourth Friday', 'on the last Friday']],
    ['2026-11-30', ['on the 30th', 'on the last day', 'on the last Monday']],
    ['2026-12-01', ['on the 1st', 'on the first Tuesday']],
  ])('%s has names', (date, words) => {
    expect(monthDays(date).map((day) => day.words)).toEqual(words);
  });
});
