import { describe, expect, it } from 'vitest';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Cadence } from '#shared/domain/records/cadence.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { addDays, atOffset, type IsoDate, weekday } from '#shared/lib/dates.ts';
import { cadenceModel, generated, releaseLines, sprintLines } from '#test/support/cadences.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

/** One sprint of a week that ends on the Friday before, and a release on the Saturday. */
const endingOn = (saturday: IsoDate, to: Partial<Cadence> = {}): Model =>
  generated(
    cadenceModel({
      ...{ firstStart: addDays(saturday, -7), sprintDays: 7, sprintsPerRelease: 1, weekday: 6 },
      ...{ windowStart: '22:00', windowEnd: '04:00' },
      ...to,
    }),
    addDays(saturday, -7),
  );

/** Each release's window on its own wall, with offsets. */
const windows = (model: Model): string[] =>
  [...model.releases.values()].flatMap((release) => {
    const [deployment] = deploymentsOf(model.deployments, release.id);
    const window = deployment && windowOf(deployment, release);
    if (!window) return [];
    const { start, end, zone } = window;
    return `${atOffset(start, zone)}/${atOffset(end, zone)}`;
  });

describe('the window of a generated release over a change of the clocks', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28', '2026-03-28T22:00:00+01:00/2026-03-29T04:00:00+02:00'],
    ['Europe/Berlin', '2026-10-24', '2026-10-24T22:00:00+02:00/2026-10-25T04:00:00+01:00'],
    ['Europe/Berlin', '2027-03-27', '2027-03-27T22:00:00+01:00/2027-03-28T04:00:00+02:00'],
    ['Europe/Berlin', '2027-10-30', '2027-10-30T22:00:00+02:00/2027-10-31T04:00:00+01:00'],
    ['America/New_York', '2026-03-07', '2026-03-07T22:00:00-05:00/2026-03-08T04:00:00-04:00'],
    ['America/New_York', '2026-10-31', '2026-10-31T22:00:00-04:00/2026-11-01T04:00:00-05:00'],
    ['America/New_York', '2027-03-13', '2027-03-13T22:00:00-05:00/2027-03-14T04:00:00-04:00'],
    ['America/New_York', '2027-11-06', '2027-11-06T22:00:00-04:00/2027-11-07T04:00:00-05:00'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-04T22:00:00+11:00/2026-04-05T04:00:00+10:30'],
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-03T22:00:00+10:30/2026-10-04T04:00:00+11:00'],
    ['Australia/Lord_Howe', '2027-04-03', '2027-04-03T22:00:00+11:00/2027-04-04T04:00:00+10:30'],
    ['Australia/Lord_Howe', '2027-10-02', '2027-10-02T22:00:00+10:30/2027-10-03T04:00:00+11:00'],
    ['Asia/Kolkata', '2026-03-28', '2026-03-28T22:00:00+05:30/2026-03-29T04:00:00+05:30'],
    ['UTC', '2026-10-24', '2026-10-24T22:00:00+00:00/2026-10-25T04:00:00+00:00'],
  ])('in %s, after %s, keeps its times on the wall', (zone, saturday, window) => {
    expect(windows(endingOn(saturday, { zone }))).toEqual([window]);
  });

  it('begins after an hour that is skipped', () => {
    const early = { windowStart: '02:30', windowEnd: '05:00', weekday: 7 };
    expect(windows(endingOn('2026-03-28', early))).toEqual([
      '2026-03-29T03:30:00+02:00/2026-03-29T05:00:00+02:00',
    ]);
  });
});

describe.each(CLOCK_CHANGES)('a cadence over the change of the clocks after %s', (saturday) => {
  it('gives every sprint all its days', () => {
    const daily = { sprintDays: 1, sprintsPerRelease: 1, weekday: null, releaseAfterDays: 0 };
    const from = addDays(saturday, -3);
    const model = generated(cadenceModel({ ...daily, firstStart: from }), addDays(saturday, 3));
    const days = [-3, -2, -1, 0, 1, 2, 3].map((n) => addDays(saturday, n));
    expect(sprintLines(model)).toEqual(
      days.map((day, i) => `Pay Sprint ${i + 1}: ${day} to ${day}`),
    );
    expect(releaseLines(model).map((line) => line.slice(-10))).toEqual(days);
  });

  it.each([6, 7, 1])('lands on weekday %i of the same week, whatever the zone', (wanted) => {
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC']) {
      const [line] = releaseLines(endingOn(saturday, { weekday: wanted, zone }));
      const date = line?.slice(-10) ?? '';
      expect(date).toBe(addDays(saturday, { 6: 0, 7: 1, 1: 2 }[wanted] ?? 0));
      expect(weekday(date)).toBe(wanted);
    }
  });
});

describe('a cadence over two years', () => {
  const model = generated(cadenceModel(), '2028-03-31');

  it('goes over year ends and the leap day by the calendar', () => {
    const lines = sprintLines(model);
    expect(lines).toContain('Pay Sprint 26: 2026-12-21 to 2027-01-03');
    expect(lines).toContain('Pay Sprint 52: 2027-12-20 to 2028-01-02');
    expect(lines).toContain('Pay Sprint 57: 2028-02-28 to 2028-03-12');
    expect(releaseLines(model).at(-1)).toBe('1.13.0: 2028-02-29');
  });

  it('ships every eighth Tuesday at ten in the evening in Berlin', () => {
    const all = windows(model);
    expect(all).toHaveLength(14);
    all.forEach((window, i) => {
      const date = addDays('2026-03-03', 56 * i);
      expect(window.slice(0, 16)).toBe(`${date}T22:00`);
      expect(window.slice(26, 42)).toBe(`${addDays(date, 1)}T02:00`);
    });
    expect(all.filter((window) => window.includes('+02:00'))).toHaveLength(8);
  });
});
