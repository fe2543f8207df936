import { describe, expect, it } from 'vitest';
import { nextTime, timeWords } from '#shared/domain/freeze/next-time.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { aFreeze } from '#test/support/builders.ts';

const NOW = '2026-11-23T12:00:00Z';
const next = (over: Partial<Freeze>, now = NOW) => {
  const time = nextTime(aFreeze(over), now);
  return time && timeWords(time, now);
};

const weekend = {
  startDate: '2026-03-13',
  startTime: '12:00',
  endDate: '2026-03-16',
  endTime: '06:00',
  rule: 'FREQ=WEEKLY',
};

describe('the next time of a freeze', () => {
  it('is the first that is not over, on the wall of its zone', () => {
    expect(next(weekend)).toBe('Fri 27 Nov 12:00 – Mon 30 Nov 06:00');
    expect(next(weekend, '2026-11-30T04:59:00Z')).toBe('Fri 27 Nov 12:00 – Mon 30 Nov 06:00');
    expect(next(weekend, '2026-11-30T05:00:00Z')).toBe('Fri 4 Dec 12:00 – Mon 7 Dec 06:00');
  });

  it('says the year where it is not this one', () => {
    const yearEnd = { startDate: '2020-12-18', endDate: '2021-01-04', rule: 'FREQ=YEARLY' };
    expect(next({ ...yearEnd, startTime: '18:00', endTime: '06:00' })).toBe(
      'Fri 18 Dec 18:00 – Mon 4 Jan 2027 06:00',
    );
  });

  it('passes over the times that are left out', () => {
    expect(next({ ...weekend, exceptDates: ['2026-11-27'] })).toBe(
      'Fri 4 Dec 12:00 – Mon 7 Dec 06:00',
    );
  });

  it('is none where the freeze is over, or its rule has come to its end', () => {
    expect(next({ ...weekend, rule: '' })).toBeNull();
    expect(next({ ...weekend, rule: 'FREQ=WEEKLY;COUNT=3' })).toBeNull();
    expect(next({ ...weekend, rule: 'FREQ=WEEKLY;UNTIL=20261120' })).toBeNull();
  });

  it('is found when it begins long after now, and at the end of all plans', () => {
    expect(next({ startDate: '2150-01-01', endDate: '2150-01-02', rule: '' })).toContain('2150');
    expect(next({ startDate: '2199-12-30', endDate: '2199-12-31', rule: '' })).toContain('2199');
  });

  it('says one day once', () => {
    expect(
      next({
        startDate: '2026-12-01',
        startTime: '08:00',
        endDate: '2026-12-01',
        endTime: '10:00',
      }),
    ).toBe('Tue 1 Dec 08:00–10:00');
  });
});
