import { describe, expect, it } from 'vitest';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import { icsText } from '#shared/documents/calendar/ics-document.ts';
import { timesWords } from '#shared/documents/calendar/times-words.ts';
import { windowTitle } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { seenFrom } from '#shared/domain/calendar/seen-from.ts';
import { unknownZoneWords } from '#shared/domain/calendar/unknown-zones.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { clockChangeWords } from '#shared/domain/deployment/clock-change.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import { windowWords } from '#shared/domain/deployment/window-words.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import { isSkipped, wallAt } from '#shared/lib/dates.ts';
import { offsetOn, zoneChanges } from '#shared/lib/zone-changes.ts';
import { isUtc, zoneLabel } from '#shared/lib/zones.ts';
import {
  aCadence,
  aDeployment,
  aFreeze,
  aProduct,
  aRelease,
  aTeam,
  theSettings,
} from '#test/support/builders.ts';
import { readIcs } from '#test/support/read-ics.ts';

const MARS = 'Mars/Base';
const LABEL = 'Mars/Base (unknown, taken as UTC)';

const modelOf = (over: Partial<ModelRows> = {}) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: [aRelease({ targetDate: '2026-12-11' })],
    deployments: [aDeployment({ zone: MARS })],
    ...over,
  });

function marsWindow() {
  const window = windowOf(aDeployment({ zone: MARS }), { targetDate: '2026-12-11' });
  if (!window) throw new Error('no window');
  return window;
}

describe('times in a zone that this runtime does not know', () => {
  it('are reckoned in UTC, in either direction', () => {
    expect(marsWindow()).toMatchObject({
      start: '2026-12-11T22:00:00Z',
      end: '2026-12-12T02:00:00Z',
      zone: MARS,
    });
    expect(wallAt('2026-12-11T22:00:00Z', MARS)).toEqual({ date: '2026-12-11', time: '22:00' });
    expect(isSkipped('2026-03-29', '02:30', MARS)).toBe(false);
    expect(offsetOn('2026-07-01', MARS)).toBe(0);
    expect(zoneChanges(MARS, 2026, 2030)).toEqual([]);
    expect(clockChangeWords(marsWindow())).toBeNull();
    expect(isUtc(MARS)).toBe(true);
  });

  it('are told with a word about it', () => {
    expect(zoneLabel(MARS)).toBe(LABEL);
    expect(zoneLabel('Europe/Berlin')).toBe('Europe/Berlin');
    expect(windowWords(marsWindow())).toMatchObject({ zone: LABEL, utc: null });
    const [entry] = calendarEntries(modelOf(), ALL).filter(({ kind }) => kind === 'window');
    expect(entry && timesWords(entry)).toEqual(['22:00 – Sat 12 Dec, 02:00', LABEL]);
  });

  it.each([
    ['Europe/Berlin', `23:00–03:00 (22:00–02:00 ${LABEL})`],
    ['UTC', `22:00–02:00 (${LABEL})`],
  ])('say so in the calendar of %s', (viewer, words) => {
    const event = eventById(modelOf(), 'window:a-deployment');
    expect(event && windowTitle(seenFrom(event, viewer))).toBe(words);
  });

  it('leave in an iCalendar file as moments in UTC, with a word about it', () => {
    const text = icsText(modelOf(), 'Payments', calendarEntries(modelOf(), ALL), STAMP);
    expect(text).not.toContain('TZID');
    expect(readIcs(text).events).toContainEqual(
      expect.objectContaining({
        startsAt: '2026-12-11T22:00:00Z',
        endsAt: '2026-12-12T02:00:00Z',
        description: expect.stringContaining('Nobody knew the time zone Mars/Base'),
      }),
    );
  });

  it('are a warning of the release whose window they are', () => {
    const found = (zone: string, more = {}) => {
      const deployments = [aDeployment({ zone, ...more })];
      const model = modelOf({ deployments });
      const release = [...model.releases.values()][0];
      if (!release) throw new Error('no release');
      const now = { now: '2026-12-01T09:00:00Z', today: '2026-12-01' };
      return runChecks({ model, release, ...now }).findings.filter(
        ({ check }) => check === 'zone-unknown',
      );
    };
    expect(found(MARS)).toMatchObject([
      { severity: 'warning', mend: { at: 'window', deploymentId: 'a-deployment' } },
    ]);
    expect(found(MARS)[0]?.why).toContain('Mars/Base is not known on this computer');
    expect(found('Europe/Berlin')).toEqual([]);
    expect(found(MARS, { windowStart: null, windowEnd: null })).toEqual([]);
    expect(found(MARS, { state: 'deployed' })).toEqual([]);
  });
});

const ALL = { productId: null, from: null, to: null, hidden: [] };
const STAMP = {
  workspaceId: 'ws',
  revision: 12,
  changedAt: '2026-12-01T08:30:00Z',
  now: '2026-12-02T09:00:00Z',
};

describe('what opening says of unknown zones', () => {
  it('names each zone once, with where its times stand', () => {
    const model = modelOf({
      settings: [theSettings({ zone: MARS })],
      teams: [aTeam({ id: 't', name: 'Ledger' })],
      freezes: [aFreeze({ title: 'Year end', zone: 'Venus/Lab' })],
      cadences: [aCadence({ teamId: 't', zone: 'Venus/Lab' })],
    });
    const words = unknownZoneWords(model);
    expect(words).toHaveLength(2);
    expect(words[0]).toContain(
      'Mars/Base is not known on this computer, so its times are taken as UTC and may be hours off: those of the whole workspace (in the settings) and the window of 4.2.0.',
    );
    expect(words[1]).toContain('those of the freeze “Year end” and the cadence of Ledger.');
  });

  it('counts what it does not name', () => {
    const freezes = Array.from({ length: 7 }, (_, i) =>
      aFreeze({ id: `f${i}`, title: `Night ${i}`, zone: MARS }),
    );
    expect(unknownZoneWords(modelOf({ deployments: [], freezes }))[0]).toContain(
      'those of the freeze “Night 0”, the freeze “Night 1”, the freeze “Night 2” and 4 others.',
    );
  });

  it('is nothing where all are known, or what stands in them is over', () => {
    const berlin = [aDeployment({ zone: 'Europe/Berlin' })];
    expect(unknownZoneWords(modelOf({ deployments: berlin }))).toEqual([]);
    const done = [aDeployment({ zone: MARS, state: 'deployed' })];
    expect(unknownZoneWords(modelOf({ deployments: done }))).toEqual([]);
    const releases = [aRelease({ targetDate: '2026-12-11', status: 'cancelled' })];
    expect(unknownZoneWords(modelOf({ releases }))).toEqual([]);
  });
});
