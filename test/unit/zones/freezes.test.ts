import { describe, expect, it } from 'vitest';
import { readCalendarText } from '#main/exchange/ics/read-calendar.ts';
import { firstLegalDay } from '#shared/domain/calendar/legal-day.ts';
import { occurrencesOf } from '#shared/domain/freeze/occurrences.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { addDays, wallAt, type Zone } from '#shared/lib/dates.ts';
import { aDeployment, aFreeze, theSettings } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata'];

describe.each(ZONES)('a weekend freeze in %s', (zone) => {
  const freeze = aFreeze({
    startDate: '2026-01-02',
    startTime: '12:00',
    endDate: '2026-01-05',
    endTime: '06:00',
    rule: 'FREQ=WEEKLY;BYDAY=FR',
    zone,
  });

  it.each(CLOCK_CHANGES)(
    'keeps to the wall over the change of the clocks after %s',
    (saturday, monday) => {
      const [friday, sunday] = [addDays(saturday, -1), addDays(saturday, 1)];
      const span = { start: `${sunday}T00:00:00Z`, end: `${sunday}T12:00:00Z` };
      const found = occurrencesOf(freeze, span);
      expect(found.map(({ start, end }) => [wallAt(start, zone), wallAt(end, zone)])).toEqual([
        [
          { date: friday, time: '12:00' },
          { date: monday, time: '06:00' },
        ],
      ]);
    },
  );

  it.each(CLOCK_CHANGES)('lets a window begin once it is over, after %s', (saturday, monday) => {
    expect(firstLegalDay(frozenBy(freeze), nightIn(zone), saturday)).toBe(monday);
  });
});

const frozenBy = (freeze: Freeze) => modelFrom({ settings: [theSettings()], freezes: [freeze] });

/** A ship whose window is from 22:00 to 23:30 on the wall of `zone`. */
const nightIn = (zone: Zone) => ({
  releaseId: null,
  productId: 'p',
  deployments: [aDeployment({ windowStart: '22:00', windowEnd: '23:30', windowNights: 0, zone })],
});

describe.each(CLOCK_CHANGES)(
  'a window in another zone than the freeze, after %s',
  (saturday, monday) => {
    const over = (zone: Zone) =>
      frozenBy(
        aFreeze({
          startDate: saturday,
          startTime: '00:00',
          endDate: monday,
          endTime: '02:00',
          zone,
        }),
      );

    it('waits for the wall of the freeze', () => {
      const evening = addDays(saturday, 1);
      expect(firstLegalDay(over('America/New_York'), nightIn('Europe/Berlin'), saturday)).toBe(
        monday,
      );
      expect(firstLegalDay(over('Europe/Berlin'), nightIn('America/New_York'), saturday)).toBe(
        evening,
      );
      expect(firstLegalDay(over('Australia/Lord_Howe'), nightIn('Asia/Kolkata'), saturday)).toBe(
        evening,
      );
    });
  },
);

it('a calendar says the same times wherever it is read', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART;TZID=Europe/Berlin:20261024T220000',
    'DTEND:20261025T050000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270102',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const file = readCalendarText(text, 'team.ics', 'America/New_York');
  expect(file.ok && file.value.events).toMatchObject([
    {
      startDate: '2026-10-24',
      startTime: '22:00',
      endDate: '2026-10-25',
      endTime: '06:00',
      zone: 'Europe/Berlin',
    },
    {
      startDate: '2026-12-31',
      startTime: '00:00',
      endDate: '2027-01-02',
      endTime: '00:00',
      zone: 'America/New_York',
    },
  ]);
});
