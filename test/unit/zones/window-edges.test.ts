import { describe, expect, it } from 'vitest';
import { resizedWindow, SHORTEST_WINDOW } from '#shared/domain/deployment/resize.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { addMinutes, instantAt } from '#shared/lib/dates.ts';
import { aDeployment } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
] as const;
const nights = CLOCK_CHANGES.flatMap(([saturday]) =>
  ZONES.map((zone) => [saturday, zone] as const),
);

describe.each(nights)('a window in the night of %s in %s', (targetDate, zone) => {
  const deployment = aDeployment({ zone });
  const end = instantAt(targetDate, '23:00', zone);

  it('ends at the moment to which its end is taken, and begins where it began', () => {
    const hours = resizedWindow(deployment, targetDate, 'end', addMinutes(end, 300));
    const window = hours && windowOf({ ...deployment, ...hours }, { targetDate });
    const before = windowOf(deployment, { targetDate });
    expect(window?.end).toBe(addMinutes(end, 300));
    expect(window?.start).toBe(before?.start);
  });

  it('lasts as it did when an end is taken away and back, and keeps the other as it was', () => {
    const before = windowOf(deployment, { targetDate });
    const shorter = { ...deployment, ...resizedWindow(deployment, targetDate, 'end', end) };
    const back = { ...shorter, ...resizedWindow(shorter, targetDate, 'end', before?.end ?? '') };
    expect(windowOf(back, { targetDate })).toMatchObject({
      start: before?.start,
      end: before?.end,
      minutes: before?.minutes,
    });
    const later = resizedWindow(deployment, targetDate, 'start', end);
    expect(later?.windowEnd).toBe(deployment.windowEnd);
  });
});

describe('the end of a window', () => {
  const deployment = aDeployment();
  const targetDate = '2026-12-11';
  const at = (date: string, time: string) => instantAt(date, time, deployment.zone);
  const resized = (edge: 'start' | 'end', date: string, time: string) =>
    resizedWindow(deployment, targetDate, edge, at(date, time));

  it('goes to another day with it, and so does the start', () => {
    expect(resized('end', '2026-12-11', '23:30')).toEqual({
      windowDay: 0,
      windowStart: '22:00',
      windowEnd: '23:30',
      windowNights: 0,
    });
    expect(resized('start', '2026-12-12', '00:30')).toEqual({
      windowDay: 1,
      windowStart: '00:30',
      windowEnd: '02:00',
      windowNights: 0,
    });
    expect(resized('start', '2026-12-10', '20:00')).toMatchObject({
      windowDay: -1,
      windowNights: 2,
    });
  });

  it('stays a quarter of an hour from the other', () => {
    expect(SHORTEST_WINDOW).toBe(15);
    expect(resized('end', '2026-12-10', '08:00')).toMatchObject({ windowEnd: '22:15' });
    expect(resized('start', '2026-12-13', '08:00')).toMatchObject({ windowStart: '01:45' });
  });

  it('is refused further away than a month of nights, and where there is no window', () => {
    expect(resized('end', '2027-01-20', '08:00')).toBeNull();
    const none = aDeployment({ windowStart: null, windowEnd: null });
    expect(resizedWindow(none, targetDate, 'end', at(targetDate, '08:00'))).toBeNull();
  });
});
