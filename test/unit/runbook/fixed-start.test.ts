import { describe, expect, it } from 'vitest';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import {
  dayFor,
  dayOffsetWords,
  fixedStartWords,
  nearestDay,
} from '#shared/domain/runbook/fixed-start.ts';
import { deployment, release } from '#test/support/release-rows.ts';

/** A window from Fri 11 Dec 2026, 22:00 to 02:00 of the night after, unless something else is said. */
function windowFor(over: Partial<Deployment> = {}) {
  const window = windowOf(deployment(over), release());
  if (!window) throw new Error('There is no window');
  return window;
}

const night = windowFor();
const threeNights = windowFor({ windowNights: 3 });
const fixed = (fixedDay: number, fixedStart: string | null) => ({ fixedDay, fixedStart });

describe('the day of a time', () => {
  it.each([
    ['22:00', 0],
    ['23:59', 0],
    ['00:15', 1],
    ['02:00', 1],
    ['02:30', 1],
    ['11:00', 1],
    ['13:00', 0],
    ['21:00', 0],
  ])('%s comes nearest to 22:00–02:00 on day %i', (time, day) => {
    expect(nearestDay(time, night)).toBe(day);
  });

  it('may be the one before a window within a day', () => {
    const early = windowFor({ windowStart: '00:30', windowEnd: '03:00', windowNights: 0 });
    expect(nearestDay('23:30', early)).toBe(-1);
  });

  it('is the first of several nights', () => {
    expect(nearestDay('23:00', threeNights)).toBe(0);
    expect(nearestDay('01:00', threeNights)).toBe(1);
  });

  it('follows the time until somebody chose another one', () => {
    expect(dayFor('00:15', fixed(0, null), night)).toBe(1);
    expect(dayFor('00:15', fixed(0, '23:00'), night)).toBe(1);
    expect(dayFor('00:15', fixed(2, '23:00'), threeNights)).toBe(2);
    expect(dayFor('00:15', fixed(-1, '23:00'), null)).toBe(-1);
  });
});

describe('a fixed start in words', () => {
  it('is a time alone where that says it all', () => {
    expect(fixedStartWords(fixed(0, '23:30'), night)).toBe('not before 23:30');
    expect(fixedStartWords(fixed(0, null), night)).toBe('');
  });

  it('names the day where there are several, or another one than the first', () => {
    expect(fixedStartWords(fixed(1, '00:15'), night)).toBe('not before Sat 12 Dec, 00:15');
    expect(fixedStartWords(fixed(-1, '18:00'), night)).toBe('not before Thu 10 Dec, 18:00');
    expect(fixedStartWords(fixed(0, '23:00'), threeNights)).toBe('not before Fri 11 Dec, 23:00');
  });

  it('counts days where there is no window', () => {
    expect(fixedStartWords(fixed(0, '23:00'), null)).toBe('not before 23:00');
    expect(fixedStartWords(fixed(1, '00:15'), null)).toBe('not before 00:15, +1 day');
    expect([-2, -1, 0, 2].map(dayOffsetWords)).toEqual([
      '−2 days',
      '−1 day',
      'first day',
      '+2 days',
    ]);
  });
});
