import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import type { CalendarRange } from '#shared/documents/calendar/entry.ts';
import { icsText, type Stamp } from '#shared/documents/calendar/ics-document.ts';
import { oneLine, plain } from '#shared/documents/plain.ts';
import { occurrencesOf } from '#shared/domain/freeze/occurrences.ts';
import { type Model, type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { addDays } from '#shared/lib/dates.ts';
import {
  aDateMark,
  aDeployment,
  aFreeze,
  aHoliday,
  anAnnouncement,
  aPhase,
  aProduct,
  aRelease,
  aSprint,
  theSettings,
} from '#test/support/builders.ts';
import { HOSTILE } from '#test/support/hostile-text.ts';
import { type ReadEvent, readIcs, readTimes } from '#test/support/read-ics.ts';

const ALL: CalendarRange = { productId: null, from: null, to: null, hidden: [] };
const STAMP: Stamp = {
  workspaceId: 'ws',
  revision: 12,
  changedAt: '2026-12-01T08:30:00.250Z',
  now: '2026-12-02T09:00:00Z',
};

const rows: Partial<ModelRows> = {
  settings: [theSettings()],
  products: [aProduct()],
  releases: [aRelease()],
  phases: [aPhase({ startOffset: -10, endOffset: -1 })],
  deployments: [aDeployment()],
  sprints: [aSprint({ startDate: '2026-11-16', endDate: '2026-11-29' })],
  freezes: [aFreeze()],
  holidays: [aHoliday()],
  dateMarks: [aDateMark()],
  announcements: [anAnnouncement()],
};

const written = (model: Model, range = ALL, stamp = STAMP): string =>
  icsText(model, 'Payments', calendarEntries(model, range), stamp);
const events = (over: Partial<ModelRows> = {}, range = ALL): ReadEvent[] =>
  readIcs(written(modelFrom({ ...rows, ...over }), range)).events;
const only = (table: keyof typeof rows, of: Partial<ModelRows>): ReadEvent => {
  const kept = { settings: rows.settings, products: rows.products, releases: rows.releases };
  const kind = { freezes: 'freeze', deployments: 'window' }[table as string] ?? table;
  const found = readIcs(written(modelFrom({ ...kept, ...of }))).events;
  const event = found.find(({ uid }) => uid.startsWith(kind));
  if (!event) throw new Error(`No ${kind} was written.`);
  return event;
};

describe('the calendar as an iCalendar file', () => {
  it('tells of every deployment of a release on its own day, in its own zone', () => {
    const staging = {
      id: 'staging',
      rank: 'a1',
      environment: 'Staging, EU; “blue”',
      windowDay: -1,
      windowStart: '23:00',
      windowEnd: '03:00',
      zone: 'America/New_York',
    };
    const deployments = [aDeployment(), aDeployment(staging)];
    const releases = [aRelease({ targetDate: '2026-11-01' })];
    const text = written(
      modelFrom({ settings: rows.settings, products: [aProduct()], releases, deployments }),
    );
    const windows = readIcs(text).events.filter(({ uid }) => uid.startsWith('window'));
    expect(windows.map(({ uid, summary, start, end }) => [uid, summary, start, end])).toEqual([
      [
        'window-staging@ws',
        'Payments 4.2.0: Deployment to Staging, EU; “blue”',
        '2026-10-31T23:00:00 America/New_York',
        '2026-11-01T03:00:00 America/New_York',
      ],
      [
        'window-a-deployment@ws',
        'Payments 4.2.0: Deployment to Production',
        '2026-11-01T22:00:00 Europe/Berlin',
        '2026-11-02T02:00:00 Europe/Berlin',
      ],
    ]);
    expect(windows[0]?.description).toBe(
      '4 h on the clock, 5 h long: clocks go back at 02:00 America/New_York',
    );
  });

  it('tells of everything with its days, whole ones ending on the day after', () => {
    expect(events().map(({ uid, summary, start, end }) => [uid, summary, start, end])).toEqual([
      ['mark-a-date-mark@ws', 'Trade fair', '2026-11-10', '2026-11-13'],
      ['sprint-a-sprint@ws', 'Sprint 41', '2026-11-16', '2026-11-30'],
      ['phase-a-phase@ws', 'Payments 4.2.0: Release preparation', '2026-11-27', '2026-12-11'],
      [
        'announcement-an-announcement@ws',
        'Payments 4.2.0: Tell Support',
        '2026-12-04',
        '2026-12-05',
      ],
      ['release-a-release@ws', 'Payments 4.2.0 Ledger export', '2026-12-11', '2026-12-12'],
      [
        'window-a-deployment@ws',
        'Payments 4.2.0: Deployment to Production',
        '2026-12-11T22:00:00 Europe/Berlin',
        '2026-12-12T02:00:00 Europe/Berlin',
      ],
      [
        'freeze-a-freeze@ws',
        'Hard freeze: Year-end freeze',
        '2026-12-18T18:00:00 Europe/Berlin',
        '2027-01-04T06:00:00 Europe/Berlin',
      ],
      ['holiday-a-holiday@ws', 'Christmas Day', '2026-12-25', '2026-12-26'],
    ]);
  });

  it('says of a release why a window of it is not there, where a change of the clocks leaves it out', () => {
    const lost = { windowStart: '02:30', windowEnd: '02:45', windowNights: 0, windowDay: 0 };
    const told = events({
      releases: [aRelease({ targetDate: '2027-03-28' })],
      deployments: [aDeployment({ ...lost, zone: 'Europe/Berlin' })],
    });
    expect(told.some(({ uid }) => uid.startsWith('window-'))).toBe(false);
    expect(told.find(({ uid }) => uid.startsWith('release-'))?.description).toContain(
      'Deployment to Production without a window: The clocks of Europe/Berlin change on Sun 28 Mar 2027: nothing lies between 02:30 and 02:45',
    );
  });

  it('says the same of a workspace whenever it is written, but for when that was', () => {
    const model = modelFrom(rows);
    expect(written(model)).toBe(written(model));
    const later = written(model, ALL, { ...STAMP, now: '2027-01-01T00:00:00Z' });
    expect(later.replaceAll('DTSTAMP:20270101T000000Z', 'DTSTAMP:20261202T090000Z')).toBe(
      written(model),
    );
    const [event] = readIcs(later).events;
    expect(event).toMatchObject({
      sequence: '12',
      stamp: '2027-01-01T00:00:00Z',
      changed: '2026-12-01T08:30:00Z',
    });
  });

  it('names an event alike before and after it moved, with a higher sequence', () => {
    const before = readIcs(written(modelFrom(rows))).events;
    const moved = modelFrom({ ...rows, releases: [aRelease({ targetDate: '2026-12-18' })] });
    const after = readIcs(written(moved, ALL, { ...STAMP, revision: 13 })).events;
    const names = (list: readonly ReadEvent[]) => list.map(({ uid }) => uid).toSorted();
    expect(names(after)).toEqual(names(before));
    expect(new Set(names(after)).size).toBe(after.length);
    expect(after.every(({ sequence }) => sequence === '13')).toBe(true);
  });

  it.each([
    ['Europe/Berlin', '2026-10-24', '2026-10-24T20:00:00Z', '2026-10-25T00:00:00Z'],
    ['Europe/Berlin', '2027-03-27', '2027-03-27T21:00:00Z', '2027-03-28T01:00:00Z'],
    ['America/New_York', '2026-10-31', '2026-11-01T02:00:00Z', '2026-11-01T07:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-04T11:00:00Z', '2026-04-04T15:30:00Z'],
    ['Asia/Kolkata', '2026-10-24', '2026-10-24T16:30:00Z', '2026-10-24T20:30:00Z'],
    ['UTC', '2026-10-24', '2026-10-24T22:00:00Z', '2026-10-25T02:00:00Z'],
  ])('keeps the moments of a window in %s over the night of %s', (zone, date, start, end) => {
    const window = only('deployments', {
      releases: [aRelease({ targetDate: date })],
      deployments: [aDeployment({ zone })],
    });
    expect([window.startsAt, window.endsAt]).toEqual([start, end]);
  });

  it('writes a freeze that comes again once, with its rule and the days it leaves out', () => {
    const freeze = only('freezes', {
      freezes: [
        aFreeze({
          startDate: '2026-12-04',
          startTime: '12:00',
          endDate: '2026-12-07',
          rule: 'FREQ=WEEKLY;UNTIL=20270326',
          exceptDates: ['2026-12-25', '2027-01-01'],
        }),
      ],
    });
    expect(freeze).toMatchObject({
      start: '2026-12-04T12:00:00 Europe/Berlin',
      end: '2026-12-07T06:00:00 Europe/Berlin',
      rule: 'FREQ=WEEKLY;UNTIL=20270326T225900Z',
      except: ['2026-12-25T12:00:00 Europe/Berlin', '2027-01-01T12:00:00 Europe/Berlin'],
    });
    expect(freeze.startsAt).toBe('2026-12-04T11:00:00Z');
  });

  it('lets the rule say how long a repetition lasts by days, not by hours', () => {
    const text = written(modelFrom({ ...rows, freezes: [aFreeze({ rule: 'FREQ=YEARLY' })] }));
    expect(text).toContain('\r\nDURATION:P16DT12H\r\nRRULE:FREQ=YEARLY\r\n');
  });

  it.each([
    ['Europe/Berlin', '2026-10-16'],
    ['Europe/Berlin', '2027-03-19'],
    ['America/New_York', '2026-10-23'],
    ['Australia/Lord_Howe', '2026-09-25'],
  ])(
    'lets a weekend in %s from %s on end on Monday at six, whatever the clocks do',
    (zone, day) => {
      const weekend = aFreeze({
        zone,
        startDate: day,
        startTime: '12:00',
        endDate: addDays(day, 3),
        rule: 'FREQ=WEEKLY;COUNT=4',
        exceptDates: [addDays(day, 21)],
      });
      const text = written(modelFrom({ ...rows, freezes: [weekend] }));
      const span = { start: `${day}T00:00:00Z`, end: `${addDays(day, 60)}T00:00:00Z` };
      expect(readTimes(text, 'freeze-a-freeze', span.end)).toEqual(
        occurrencesOf(weekend, span).map(({ start, end }) => [start, end]),
      );
    },
  );

  it('writes no rule that is none: the freeze comes once', () => {
    for (const rule of ['x', 'FREQ=WEEKLY\r\nATTENDEE:mailto:eve@evil.example', 'FREQ=WEEKLY:2'])
      expect(only('freezes', { freezes: [aFreeze({ rule })] })).toMatchObject({
        rule: null,
        end: '2027-01-04T06:00:00 Europe/Berlin',
      });
  });

  it('leaves out what is cancelled, without a date or of another product', () => {
    const other = aRelease({ id: 'o', productId: 'other', version: '9.0.0' });
    const more: Partial<ModelRows> = {
      products: [aProduct(), aProduct({ id: 'other', name: 'Other' })],
      releases: [
        aRelease(),
        other,
        aRelease({ id: 'c', status: 'cancelled' }),
        aRelease({ id: 'd', targetDate: null }),
      ],
      announcements: [anAnnouncement({ releaseId: 'c' })],
      freezes: [aFreeze({ productId: 'other' })],
    };
    const uids = events(more, { ...ALL, productId: 'a-product' }).map(({ uid }) => uid);
    expect(uids.filter((uid) => /^(release|announcement|freeze)/.test(uid))).toEqual([
      'release-a-release@ws',
    ]);
    expect(events(more).map(({ uid }) => uid)).toContain('release-o@ws');
  });

  it('shows of a range what touches one of its days', () => {
    const days = (from: string | null, to: string | null) =>
      events({}, { ...ALL, from, to }).map(({ uid }) => uid.split('-')[0]);
    expect(days('2026-12-12', '2026-12-31')).toEqual(['window', 'freeze', 'holiday']);
    expect(days(null, '2026-11-15')).toEqual(['mark']);
    expect(days('2027-01-05', null)).toEqual([]);
  });

  it('leaves out the kinds that are hidden', () => {
    const kinds = events({}, { ...ALL, hidden: ['phase', 'sprint', 'mark', 'freeze'] }).map(
      ({ uid }) => uid.split('-')[0],
    );
    expect(kinds).toEqual(['announcement', 'release', 'window', 'holiday']);
  });

  it('shows a freeze that comes again while it does', () => {
    const weekly = (rule: string, from: string, to: string | null) =>
      events({ freezes: [aFreeze({ endDate: '2026-12-19', rule })] }, { ...ALL, from, to }).length;
    expect(weekly('FREQ=WEEKLY', '2030-01-01', null)).toBe(1);
    expect(weekly('FREQ=WEEKLY;COUNT=3', '2027-01-02', null)).toBe(1);
    expect(weekly('FREQ=WEEKLY;COUNT=3', '2027-01-03', null)).toBe(0);
    expect(weekly('FREQ=YEARLY', '2027-02-01', '2027-11-30')).toBe(0);
  });
});

describe('text in an iCalendar file', () => {
  const texts = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.constantFrom('🚀'.repeat(100), 'ü'.repeat(200), 'a,b;c\\n:d"\r\nEND:VEVENT\nf', '日本 🎉'),
  );
  const filled = texts.filter((text) => oneLine(text) !== '');

  it('reads back as it was, whatever it is', () => {
    fc.assert(
      fc.property(filled, texts, (title, goal) => {
        const hostile = modelFrom({
          ...rows,
          products: [aProduct({ name: title })],
          releases: [aRelease({ version: '1', name: title, goal })],
          freezes: [aFreeze({ title, environment: title })],
        });
        const text = written(hostile);
        const read = readIcs(text).events;
        const release = read.find(({ uid }) => uid === 'release-a-release@ws');
        expect(release?.summary).toBe(oneLine(`${title} 1 ${title}`));
        expect(release?.description).toBe(
          goal.trim() === '' ? 'Planned' : plain(`Planned\n${goal}`),
        );
        const freeze = read.find(({ uid }) => uid === 'freeze-a-freeze@ws');
        expect(freeze?.summary).toBe(oneLine(`Hard freeze: ${title}`));
        expect(freeze?.description).toBe(plain(title));
        expect(read.length).toBe(8);
        expectWellFormed(text);
      }),
      { numRuns: 400 },
    );
  });

  it('names the calendar on one line', () => {
    const text = icsText(modelFrom(rows), 'A, b;\r\nBEGIN:VEVENT', [], STAMP);
    expect(readIcs(text)).toEqual({ name: 'A, b; BEGIN:VEVENT', events: [] });
  });
});

/** Lines end in CR LF, have at most 75 octets, and none is cut inside a character. */
function expectWellFormed(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.slice(0, -2).split('\r\n')) {
    const bytes = Buffer.from(line);
    expect(bytes.length).toBeLessThanOrEqual(75);
    expect(bytes.toString()).toBe(line);
    expect(line).not.toMatch(/[\r\n\0]/);
  }
}
