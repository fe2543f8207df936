import { describe, expect, it } from 'vitest';
import { type Repeating, ruleWords } from '#shared/domain/freeze/rule-words.ts';

const weekend: Repeating = {
  startDate: '2026-12-04',
  startTime: '12:00',
  endDate: '2026-12-07',
  endTime: '06:00',
  zone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY',
  exceptDates: [],
};
const night = { ...weekend, startTime: '22:00', endDate: '2026-12-05' };
const yearEnd = { ...weekend, startDate: '2026-12-18', endDate: '2027-01-04' };
const words = (rule: string, over: Partial<Repeating> = {}) =>
  ruleWords({ ...weekend, ...over, rule });

describe('a freeze in words', () => {
  it('says both ends of one that comes once', () => {
    expect(words('', yearEnd)).toBe('Fri 18 Dec 2026, 12:00 to Mon 4 Jan 2027, 06:00');
    expect(words('', { endDate: weekend.startDate, endTime: '18:00' })).toBe(
      'Fri 4 Dec 2026, 12:00 to 18:00',
    );
  });

  it.each([
    ['FREQ=WEEKLY', weekend, 'every Friday 12:00 to Monday 06:00'],
    ['FREQ=WEEKLY;BYDAY=FR;WKST=SU', weekend, 'every Friday 12:00 to Monday 06:00'],
    ['FREQ=WEEKLY;INTERVAL=2', weekend, 'every second Friday 12:00 to Monday 06:00'],
    ['FREQ=WEEKLY;INTERVAL=3', weekend, 'every 3 weeks, on Friday 12:00 to Monday 06:00'],
    ['FREQ=WEEKLY;BYDAY=TH,MO', night, 'every Monday and Thursday 22:00 to 06:00 the next day'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      night,
      'every second week, on Monday and Thursday 22:00 to 06:00 the next day',
    ],
    ['FREQ=DAILY', night, 'every day 22:00 to 06:00 the next day'],
    ['FREQ=MONTHLY', night, 'on the 4th of every month, 22:00 to 06:00 the next day'],
    [
      'FREQ=MONTHLY;BYMONTHDAY=22',
      night,
      'on the 22nd of every month, 22:00 to 06:00 the next day',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      weekend,
      'on the last Friday of every month, 12:00 to 06:00 3 days later',
    ],
    ['FREQ=YEARLY', yearEnd, 'every year from 18 December 12:00 to 4 January 06:00'],
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      weekend,
      'every year on the fourth Thursday of November, 12:00 to 06:00 3 days later',
    ],
  ])('says %s as people do', (rule, over, said) => {
    expect(words(rule, over)).toBe(said);
  });

  it('says when it ends, and when it does not come', () => {
    expect(words('FREQ=WEEKLY;COUNT=10')).toMatch(/, 10 times$/);
    expect(words('FREQ=WEEKLY;UNTIL=20261231')).toMatch(/, until Thu 31 Dec 2026$/);
    expect(words('FREQ=WEEKLY;UNTIL=20261231T230000Z')).toMatch(/, until Fri 1 Jan 2027$/);
    expect(words('FREQ=WEEKLY', { exceptDates: ['2027-01-01', '2026-12-25'] })).toMatch(
      /, but not Fri 25 Dec 2026 and Fri 1 Jan 2027$/,
    );
    const many = ['2026-12-11', '2026-12-18', '2026-12-25', '2027-01-01'];
    expect(words('FREQ=WEEKLY', { exceptDates: many })).toMatch(/, but for 4 dates$/);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=MONTHLY;BYDAY=MO,TU',
    'FREQ=MONTHLY;BYSETPOS=-1;BYDAY=FR',
    'FREQ=WEEKLY;BYDAY=XX',
    'nonsense',
  ])('shows the rule %s, for which there are no words', (rule) => {
    expect(words(rule)).toBe(
      `Fri 4 Dec 2026, 12:00 to Mon 7 Dec 2026, 06:00, repeated by the rule ${rule}`,
    );
  });
});
