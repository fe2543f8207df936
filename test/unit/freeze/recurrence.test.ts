import { describe, expect, it } from 'vitest';
import { recurrenceOf } from '#shared/lib/recurrence.ts';

const FIRST = { date: '2026-12-04', time: '12:00', zone: 'Europe/Berlin' };
const days = (rule: string, from = '2026-12-01', to = '2026-12-31') => {
  const recurrence = recurrenceOf(rule, FIRST);
  return recurrence.ok ? recurrence.value(from, to) : recurrence.error;
};

describe('a recurrence rule', () => {
  it('is read in capitals or not, with blanks around it', () => {
    expect(days(' freq=weekly;byday=fr ')).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
      '2026-12-25',
    ]);
  });

  it('always begins with its first time', () => {
    expect(days('FREQ=WEEKLY;BYDAY=MO', '2026-12-01', '2026-12-08')).toEqual([
      '2026-12-04',
      '2026-12-07',
    ]);
    expect(days('FREQ=WEEKLY;BYDAY=MO;COUNT=2')).toEqual(['2026-12-04', '2026-12-07']);
    expect(days('FREQ=DAILY', '2020-01-01', '2026-12-05')).toEqual(['2026-12-04', '2026-12-05']);
  });

  it.each([
    ['FREQ=SECONDLY', 'not within a day'],
    ['FREQ=HOURLY;INTERVAL=24', 'not within a day'],
    ['FREQ=DAILY;BYSECOND=0,1,2,3', 'not within a day'],
    ['FREQ=FORTNIGHTLY', 'none of DAILY'],
    ['BYDAY=FR', 'how often'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=99999999999', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=1000000000', 'COUNT'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'both'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'twice'],
    ['FREQ=DAILY;UNTIL=20261345', 'does not exist'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'says nothing'],
    ['FREQ=DAILY;UNTIL=20261203', 'ends before its first time'],
    ['FREQ=DAILY;UNTIL=20261204T105959Z', 'ends before its first time'],
    ['FREQ=WEEKLY;BYDAY=XX', 'says nothing'],
    ['FREQ=WEEKLY;__proto__=1', 'says nothing'],
    ['FREQ=WEEKLY;constructor=1', 'says nothing'],
    ['FREQ=MONTHLY;BYMONTHDAY=99', 'says nothing'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'RFC 5545'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=10', 'RFC 5545'],
    ['', 'says nothing'],
    ['every other Friday', 'says nothing'],
    [`FREQ=WEEKLY;BYDAY=${'FR,'.repeat(400)}FR`, 'longer than 1000'],
  ])('%s is refused', (rule, words) => {
    expect(days(rule)).toContain(words);
  });

  it('that never comes round again is reckoned at once', () => {
    const begin = performance.now();
    expect(days('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '1970-01-01', '2199-12-31')).toEqual([
      '2026-12-04',
    ]);
    expect(days('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '1970-01-01', '2199-12-31')).toEqual([
      '2026-12-04',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300', '1970-01-01', '2199-12-31')).toEqual([
      '2026-12-04',
    ]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
