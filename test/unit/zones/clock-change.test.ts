import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChangeOf, clockChangeWords } from '#shared/domain/deployment/clock-change.ts';
import { type DeploymentWindow, windowOf } from '#shared/domain/deployment/window.ts';
import { addDays, minutesBetween, wallAt } from '#shared/lib/dates.ts';
import { aDeployment } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

/** The window from `start` to `end` in the night after `date`; it is there. */
function windowOn(date: string, zone: string, start: string, end: string): DeploymentWindow {
  const nights = end <= start ? 1 : 0;
  const times = { windowStart: start, windowEnd: end, windowNights: nights, zone };
  const window = windowOf(aDeployment(times), { targetDate: date });
  if (!window) throw new Error('no window');
  return window;
}

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const LORD_HOWE = 'Australia/Lord_Howe';

describe('a window over a change of the clocks', () => {
  it.each([
    ['2026-03-28', BERLIN, '5 h on the clock, 4 h long: clocks go forward at 02:00 Europe/Berlin'],
    ['2026-10-24', BERLIN, '5 h on the clock, 6 h long: clocks go back at 03:00 Europe/Berlin'],
    ['2027-03-27', BERLIN, '5 h on the clock, 4 h long: clocks go forward at 02:00 Europe/Berlin'],
    ['2027-10-30', BERLIN, '5 h on the clock, 6 h long: clocks go back at 03:00 Europe/Berlin'],
    [
      '2026-03-07',
      NEW_YORK,
      '5 h on the clock, 4 h long: clocks go forward at 02:00 America/New_York',
    ],
    [
      '2026-10-31',
      NEW_YORK,
      '5 h on the clock, 6 h long: clocks go back at 02:00 America/New_York',
    ],
    [
      '2027-03-13',
      NEW_YORK,
      '5 h on the clock, 4 h long: clocks go forward at 02:00 America/New_York',
    ],
    [
      '2027-11-06',
      NEW_YORK,
      '5 h on the clock, 6 h long: clocks go back at 02:00 America/New_York',
    ],
    [
      '2026-04-04',
      LORD_HOWE,
      '5 h on the clock, 5 h 30 min long: clocks go back at 02:00 Australia/Lord_Howe',
    ],
    [
      '2026-10-03',
      LORD_HOWE,
      '5 h on the clock, 4 h 30 min long: clocks go forward at 02:00 Australia/Lord_Howe',
    ],
    [
      '2027-04-03',
      LORD_HOWE,
      '5 h on the clock, 5 h 30 min long: clocks go back at 02:00 Australia/Lord_Howe',
    ],
    [
      '2027-10-02',
      LORD_HOWE,
      '5 h on the clock, 4 h 30 min long: clocks go forward at 02:00 Australia/Lord_Howe',
    ],
  ])('on %s in %s says its true length', (date, zone, words) => {
    expect(clockChangeWords(windowOn(date, zone, '23:00', '04:00'))).toBe(words);
  });

  it.each([
    [
      'starts',
      '02:30',
      '05:00',
      'Starts at 03:30, as there is no 02:30, 2 h 30 min on the clock, 1 h 30 min long: clocks go forward at 02:00 Europe/Berlin',
    ],
    [
      'ends',
      '00:30',
      '02:30',
      'Ends at 03:30, as there is no 02:30: clocks go forward at 02:00 Europe/Berlin',
    ],
  ])('that %s in the hour that is left out says when it really does', (_, start, end, words) => {
    expect(clockChangeWords(windowOn('2026-03-29', BERLIN, start, end))).toBe(words);
  });

  it('that ends as the clocks go forward is as long as to the time they show before', () => {
    expect(clockChangeWords(windowOn('2026-03-28', BERLIN, '22:00', '03:00'))).toBe(
      '5 h on the clock, 4 h long: clocks go forward at 02:00 Europe/Berlin',
    );
  });

  it.each([
    ['is over when the clocks are changed', '2026-03-28', '22:00', '02:00'],
    ['begins when they were changed', '2026-03-29', '03:00', '06:00'],
    ['is over before an hour comes again', '2026-10-25', '00:00', '02:30'],
    ['lies on the day before', '2026-10-23', '22:00', '04:00'],
    ['lies on the day after', '2026-10-25', '22:00', '04:00'],
  ])('says nothing where it %s', (_, date, start, end) => {
    expect(clockChangeWords(windowOn(date, BERLIN, start, end))).toBeNull();
  });
});

const dates = fc
  .tuple(fc.constantFrom(...CLOCK_CHANGES), fc.integer({ min: -3, max: 3 }))
  .map(([[saturday], by]) => addDays(saturday, by));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

describe.each([BERLIN, NEW_YORK, LORD_HOWE])('any window in %s', (zone) => {
  it('is as long as its wall says, or says why it is not', () => {
    fc.assert(
      fc.property(dates, times, times, fc.integer({ min: 0, max: 5 }), (date, start, end, more) => {
        const nights = more + (end <= start ? 1 : 0);
        const rule = { windowStart: start, windowEnd: end, windowNights: nights, zone };
        const window = windowOf(aDeployment(rule), { targetDate: date });
        if (!window) return;
        const change = clockChangeOf(window);
        expect(window.minutes).toBe(minutesBetween(window.start, window.end));
        if (change) {
          expect(change.changes).toHaveLength(1);
          return;
        }
        // Nothing is said: the wall shows what was asked for, or the window is over as it changes.
        expect(wallAt(window.start, zone)).toEqual({ date, time: start });
        const asked = nights * 24 * 60 + minuteOf(end) - minuteOf(start);
        expect(window.minutes).toBe(asked);
      }),
      { numRuns: 400 },
    );
  });
});

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
