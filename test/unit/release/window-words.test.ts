import { describe, expect, it } from 'vitest';
import { dayWords } from '#shared/domain/deployment/deployment-words.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import {
  elsewhereWords,
  shortWindowWords,
  wholeDayWords,
} from '#shared/domain/deployment/window-words.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { aDeployment } from '#test/support/builders.ts';

const windowWith = (over: Partial<Deployment> = {}) => {
  const window = windowOf(aDeployment(over), { targetDate: '2026-12-11' });
  if (!window) throw new Error('no window');
  return window;
};

const TODAY = '2026-11-24';

describe('a window in words', () => {
  it('names the day of its end where it is another one', () => {
    expect(shortWindowWords(windowWith(), TODAY)).toBe('Fri 11 Dec, 22:00 – Sat 12 Dec, 02:00');
    const noon = { windowStart: '12:00', windowEnd: '13:30', windowNights: 0 };
    expect(shortWindowWords(windowWith(noon), TODAY)).toBe('Fri 11 Dec, 12:00–13:30');
  });

  it('names the year where it is another one than that of who reads it', () => {
    expect(shortWindowWords(windowWith(), '2025-11-24')).toBe(
      'Fri 11 Dec 2026, 22:00 – Sat 12 Dec, 02:00',
    );
    const window = windowOf(aDeployment(), { targetDate: '2026-12-31' });
    expect(window && shortWindowWords(window, TODAY)).toBe(
      'Thu 31 Dec, 22:00 – Fri 1 Jan 2027, 02:00',
    );
  });

  it.each([
    ['America/New_York', 'Fri 11 Dec, 16:00–20:00 America/New_York'],
    ['Asia/Kolkata', 'Sat 12 Dec, 02:30–06:30 Asia/Kolkata'],
    ['Pacific/Honolulu', 'Fri 11 Dec, 11:00–15:00 Pacific/Honolulu'],
    ['UTC', 'Fri 11 Dec, 21:00 – Sat 12 Dec, 01:00 UTC'],
    ['Europe/Paris', null],
    ['Europe/Berlin', null],
  ])('is told on the wall of %s where that shows something else', (zone, words) => {
    expect(elsewhereWords(windowWith(), zone, TODAY)).toBe(words);
  });

  it('says how far it is from the date', () => {
    expect([-2, -1, 0, 1, 14].map(dayWords)).toEqual([
      '2 days before',
      'the day before',
      '',
      'the day after',
      '14 days after',
    ]);
  });
});

describe('a window that ends at the time at which it starts', () => {
  const times = { windowStart: '22:00', windowEnd: '22:00', windowNights: 1 };

  it('is said to last a whole day, or several', () => {
    expect(wholeDayWords(times, '2026-12-11', TODAY)).toBe(
      'lasts a whole day, until Sat 12 Dec, 22:00',
    );
    expect(wholeDayWords({ ...times, windowNights: 3 }, '2026-12-30', TODAY)).toBe(
      'lasts 3 days, until Sat 2 Jan 2027, 22:00',
    );
    expect(wholeDayWords(times, null, TODAY)).toBe(
      'lasts a whole day, until 22:00 on the next day',
    );
    expect(wholeDayWords({ ...times, windowNights: 2 }, null, TODAY)).toBe(
      'lasts 2 days, until 22:00 2 days later',
    );
  });

  it('is the only one of which that is said', () => {
    expect(
      wholeDayWords({ ...times, windowEnd: '22:01', windowNights: 0 }, null, TODAY),
    ).toBeNull();
    expect(wholeDayWords({ ...times, windowStart: null, windowEnd: null }, null, TODAY)).toBeNull();
    expect(wholeDayWords({ ...times, windowNights: 0 }, null, TODAY)).toBeNull();
  });
});
