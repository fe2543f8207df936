import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJiraDate } from '#main/exchange/jira/dates.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import { jiraDate } from '#test/support/jira-csv.ts';

describe('Jira’s dates', () => {
  it.each([
    ['25/Oct/25 12:53 PM', '2025-10-25T12:53'],
    ['25/Oct/25 12:05 AM', '2025-10-25T00:05'],
    ['5/Oct/25 1:07 PM', '2025-10-05T13:07'],
    ['05/oct/25 01:07 pm', '2025-10-05T13:07'],
    ['18/Sep/25 12:00 AM', '2025-09-18T00:00'],
    ['18/Sep/2025 17:30', '2025-09-18T17:30'],
    ['18/Sep/25', '2025-09-18T00:00'],
    ['2025-10-25 12:53', '2025-10-25T12:53'],
    ['2025-10-25T12:53:10.000+0000', '2025-10-25T12:53'],
  ])('%s is %s', (text, moment) => {
    expect(parseJiraDate(text)).toBe(moment);
  });

  it.each([
    '31/Feb/25 1:00 PM',
    '25/Okt/25 1:00 PM',
    '25/Oct/25 13:00 PM',
    '10/25/2025',
    'soon',
    '',
  ])('%j is none', (text) => {
    expect(parseJiraDate(text)).toBeNull();
  });

  it('come back as they were written, whatever their padding', () => {
    const day = fc.integer({ min: 0, max: 20_000 });
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(day, minutes, (days, minute) => {
        const moment = new Date(Date.UTC(2010, 0, 1) + days * 86_400_000 + minute * 60_000);
        const date = moment.toISOString().slice(0, 10);
        const written = jiraDate(date, moment.getUTCHours(), moment.getUTCMinutes());
        expect(parseJiraDate(written)).toBe(moment.toISOString().slice(0, 16));
      }),
      RUNS,
    );
  });
});
