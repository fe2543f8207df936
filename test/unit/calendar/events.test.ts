import { describe, expect, it } from 'vitest';
import { windowTitle } from '#shared/domain/calendar/event.ts';
import { calendarEvents, undatedReleases, undatedSprints } from '#shared/domain/calendar/events.ts';
import { type ModelRows, modelFrom } from '#shared/domain/model/model.ts';
import {
  aDeployment,
  aPhase,
  aProduct,
  aRelease,
  aSprint,
  theSettings,
} from '#test/support/builders.ts';

const modelWith = (rows: Partial<ModelRows>) =>
  modelFrom({ settings: [theSettings()], products: [aProduct()], ...rows });

const summary = (rows: Partial<ModelRows>) =>
  calendarEvents(modelWith(rows)).map(({ kind, start, end }) => `${kind} ${start} ${end}`);

describe('what the calendar shows', () => {
  it('a release on its target date, its window on the day it starts, its phases by their rules', () => {
    expect(
      summary({
        releases: [aRelease({ targetDate: '2026-12-11' })],
        deployments: [aDeployment({ windowDay: 1, windowStart: '22:00', windowEnd: '02:00' })],
        phases: [
          aPhase({ kind: 'preparation', startOffset: -4, endOffset: 0, offsetUnit: 'working' }),
        ],
      }),
    ).toEqual([
      'phase 2026-12-07 2026-12-11',
      'release 2026-12-11 2026-12-11',
      'window 2026-12-12 2026-12-12',
    ]);
  });

  it('each window of a release by its environment, those of one day by their hours', () => {
    const model = modelWith({
      releases: [aRelease({ targetDate: '2026-12-11' })],
      deployments: [
        aDeployment({ id: 'us', environment: 'US', zone: 'America/New_York' }),
        aDeployment({ id: 'eu', rank: 'a1', environment: 'EU' }),
        aDeployment({ id: 's', rank: 'a2', environment: 'Staging', windowDay: -1 }),
      ],
    });
    const windows = calendarEvents(model).filter(({ kind }) => kind === 'window');
    expect(windows.map((each) => [windowTitle(each), each.start, each.isApart])).toEqual([
      ['Staging 22:00–02:00', '2026-12-10', true],
      ['EU 22:00–02:00', '2026-12-11', undefined],
      ['US 22:00–02:00', '2026-12-11', undefined],
    ]);
  });

  it('a release’s only window by its times', () => {
    const model = modelWith({ releases: [aRelease()], deployments: [aDeployment()] });
    const window = calendarEvents(model).find(({ kind }) => kind === 'window');
    expect(window && windowTitle(window)).toBe('22:00–02:00');
  });

  it('what is pinned stays where it was', () => {
    const phases = [aPhase({ pinnedStart: '2026-11-02', pinnedEnd: '2026-11-06' })];
    expect(summary({ releases: [aRelease()], phases })).toContain('phase 2026-11-02 2026-11-06');
  });

  it('leaves out cancelled releases and whatever has no date', () => {
    expect(
      summary({
        releases: [
          aRelease({ id: 'gone', status: 'cancelled' }),
          aRelease({ id: 'later', targetDate: null }),
        ],
        deployments: [aDeployment({ releaseId: 'later' })],
        phases: [aPhase({ releaseId: 'gone' })],
        sprints: [aSprint({ endDate: null })],
      }),
    ).toEqual([]);
  });

  it('lists what waits for a date', () => {
    const model = modelWith({
      releases: [
        aRelease({ id: 'ten', version: '4.10.0', targetDate: null }),
        aRelease({ id: 'a', version: '5.0.0', targetDate: null }),
        aRelease({ id: 'b', version: '4.3.0', targetDate: null }),
        aRelease({ id: 'c', version: '4.0.0', targetDate: null, status: 'cancelled' }),
      ],
      sprints: [
        aSprint({ id: 's10', name: 'Sprint 10', startDate: null }),
        aSprint({ id: 's9', name: 'Sprint 9', startDate: null }),
      ],
    });
    expect(undatedReleases(model).map(({ version }) => version)).toEqual([
      '4.3.0',
      '4.10.0',
      '5.0.0',
    ]);
    expect(undatedSprints(model).map(({ name }) => name)).toEqual(['Sprint 9', 'Sprint 10']);
  });
});
