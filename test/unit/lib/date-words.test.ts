import { describe, expect, it } from 'vitest';
import { countdown } from '#shared/domain/release/countdown.ts';
import {
  dateNear,
  dateRange,
  longDate,
  monthSpan,
  rangeNear,
  shortDate,
  spokenDays,
} from '#shared/lib/date-words.ts';

describe('dates in words', () => {
  it('say the day, with month and year where they are needed', () => {
    expect(shortDate('2026-12-11')).toBe('Fri 11 Dec');
    expect(longDate('2027-01-03')).toBe('Sun 3 Jan 2027');
  });

  it.each([
    ['2026-12-07', '2026-12-11', '7–11 Dec'],
    ['2026-11-16', '2026-12-04', '16 Nov – 4 Dec'],
    ['2026-12-11', '2026-12-11', '11 Dec'],
    ['2026-12-28', '2027-01-08', '28 Dec – 8 Jan'],
  ])('%s to %s is %s', (start, end, words) => {
    expect(dateRange(start, end)).toBe(words);
  });

  it.each([
    ['2026-12-11', 'Fri 11 Dec'],
    ['2027-01-04', 'Mon 4 Jan 2027'],
    ['2025-12-30', 'Tue 30 Dec 2025'],
    ['2026-05-25', 'Mon 25 May'],
    ['2026-01-05', 'Mon 5 Jan 2026'],
  ])('%s, read on 24 Nov 2026, is %s', (date, words) => {
    expect(dateNear(date, '2026-11-24')).toBe(words);
  });

  it.each([
    ['2026-12-07', '2026-12-11', '7–11 Dec'],
    ['2026-12-28', '2027-01-08', '28 Dec 2026 – 8 Jan 2027'],
    ['2027-01-04', '2027-01-08', '4–8 Jan 2027'],
    ['2026-01-05', '2026-01-18', '5–18 Jan 2026'],
  ])('%s to %s, read on 24 Nov 2026, is %s', (start, end, words) => {
    expect(rangeNear(start, end, '2026-11-24')).toBe(words);
  });

  it.each([
    ['2026-11-30', '2026-12-06', 'Nov – Dec 2026'],
    ['2026-12-07', '2026-12-13', 'December 2026'],
    ['2026-12-28', '2027-01-03', 'Dec 2026 – Jan 2027'],
    ['2026-12-01', '2027-12-31', 'Dec 2026 – Dec 2027'],
  ])('the months of %s to %s are %s', (start, end, words) => {
    expect(monthSpan(start, end)).toBe(words);
  });

  it.each([
    ['2026-12-13', '2 d'],
    ['2026-12-11', 'today'],
    ['2026-12-08', '3 d ago'],
  ])('%s counts down as %s', (date, words) => {
    expect(countdown(date, '2026-12-11')).toBe(words);
  });
});

it.each([
  ['2026-12-11', '2026-12-11', 'Friday 11 December 2026'],
  ['2026-11-09', '2026-11-27', '9–27 November 2026'],
  ['2026-11-28', '2026-12-04', '28 November – 4 December 2026'],
  ['2026-12-18', '2027-01-04', '18 December 2026 – 4 January 2027'],
])('says the days from %s to %s aloud', (start, end, words) => {
  expect(spokenDays(start, end)).toBe(words);
});
