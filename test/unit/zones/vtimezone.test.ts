import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { componentText } from '#shared/documents/icalendar/component.ts';
import { localTime } from '#shared/documents/icalendar/times.ts';
import { timezone } from '#shared/documents/icalendar/timezone.ts';
import { addDays, type IsoDate, instantAt, type WallTime, type Zone } from '#shared/lib/dates.ts';
import { dates, RUNS } from '#test/support/arbitraries.ts';

const ZONES = [
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Europe/Dublin',
  'Pacific/Chatham',
];

/** The moment that a reader of the file makes of a time on the wall, by the rules in the file. */
function readerOf(zone: Zone, from: number, to: number): (date: IsoDate, time: WallTime) => string {
  const text = componentText(timezone(zone, from, to));
  const read = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[]));
  return (date, time) => {
    const wall = ICAL.Time.fromDateTimeString(`${date}T${time}:00`);
    wall.zone = read;
    return wall.toJSDate().toISOString().replace('.000Z', 'Z');
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`);

describe.each(ZONES)('the VTIMEZONE of %s', (zone) => {
  const momentOf = readerOf(zone, 2024, 2028);

  it('tells the moment of every time of the years it is for', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('00:00', '06:15', '12:00', '22:00'), (date, time) => {
        expect(momentOf(date, time), localTime(date, time)).toBe(instantAt(date, time, zone));
      }),
      RUNS,
    );
  });

  it('tells them in the days around the changes of 2026 and 2027 too', () => {
    const around = [
      '2026-03-08',
      '2026-03-29',
      '2026-10-25',
      '2026-11-01',
      '2027-03-28',
      '2027-10-31',
    ];
    for (const day of around.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]))
      for (const time of HOURS)
        if (isOnce(day, time, zone))
          expect(momentOf(day, time), localTime(day, time)).toBe(instantAt(day, time, zone));
  });
});

/** Whether the wall shows that time once: readers differ on the hours that it skips or repeats. */
function isOnce(date: IsoDate, time: WallTime, zone: Zone): boolean {
  const at = Date.parse(instantAt(date, time, zone));
  const shown = (moment: number) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      timeStyle: 'short',
      hourCycle: 'h23',
    }).format(moment);
  return (
    [-60, -30, 30, 60].every((minutes) => shown(at + minutes * 60_000) !== time) &&
    shown(at) === time
  );
}

it('holds beyond its years where the clocks follow a habit', () => {
  const momentOf = readerOf('Europe/Berlin', 2026, 2026);
  expect(momentOf('2045-07-01', '12:00')).toBe('2045-07-01T10:00:00Z');
  expect(momentOf('2045-12-01', '12:00')).toBe('2045-12-01T11:00:00Z');
});

it('takes a moment also for the whole of time', () => {
  const begun = performance.now();
  const text = componentText(timezone('Europe/Berlin', 1, 9999));
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
});
