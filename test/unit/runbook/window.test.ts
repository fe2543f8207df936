import { describe, expect, it } from 'vitest';
import { windowOf } from '#shared/domain/deployment/window.ts';

const night = {
  windowDay: 0,
  windowStart: '22:00',
  windowEnd: '02:00',
  windowNights: 1,
  zone: 'Europe/Berlin',
};
const on = (targetDate: string | null) => ({ targetDate });

describe('the window of a deployment', () => {
  it('lies on the target date, in its own zone', () => {
    expect(windowOf(night, on('2026-12-11'))).toEqual({
      start: '2026-12-11T21:00:00Z',
      end: '2026-12-12T01:00:00Z',
      startDate: '2026-12-11',
      startTime: '22:00',
      endDate: '2026-12-12',
      endTime: '02:00',
      zone: 'Europe/Berlin',
      minutes: 240,
    });
  });

  it('moves with the date and its day offset', () => {
    expect(windowOf({ ...night, windowDay: -2 }, on('2026-12-11'))?.startDate).toBe('2026-12-09');
  });

  it('lasts an hour longer on the night the clocks go back, and one less on the other', () => {
    const late = { ...night, windowEnd: '04:00' };
    expect(windowOf(late, on('2026-10-24'))?.minutes).toBe(7 * 60);
    expect(windowOf(late, on('2027-03-27'))?.minutes).toBe(5 * 60);
  });

  it('is not there without a date, without times, or with nothing between them', () => {
    expect(windowOf(night, on(null))).toBeNull();
    expect(windowOf({ ...night, windowStart: null }, on('2026-12-11'))).toBeNull();
    expect(windowOf({ ...night, windowNights: 0 }, on('2026-12-11'))).toBeNull();
  });
});
