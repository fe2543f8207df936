import { describe, expect, it } from 'vitest';
import { labelOf } from '#renderer/features/calendar/grid/entries.ts';
import { frozenHours } from '#renderer/features/calendar/grid/frozen-hours.tsx';
import { frozenPaths } from '#renderer/features/calendar/timeline/frozen.ts';
import { scaleOf } from '#renderer/features/calendar/timeline/scale.ts';
import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import { freezeEvents } from '#shared/domain/calendar/day-events.ts';
import { timelineLines } from '#shared/domain/calendar/timeline.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { aDeployment, aFreeze, aProduct, aRelease, theSettings } from '#test/support/builders.ts';

const WEEK = { start: '2027-03-01', end: '2027-03-10' };
const release = aRelease({ id: 'a', targetDate: '2027-03-04' });
const model = modelFrom({
  settings: [theSettings()],
  products: [aProduct()],
  releases: [release, aRelease({ id: 'b', targetDate: '2027-03-04' })],
  deployments: [
    aDeployment({ id: 'da', releaseId: 'a', environment: 'Production' }),
    aDeployment({ id: 'db', releaseId: 'b', environment: 'Staging' }),
  ],
  freezes: [
    aFreeze({
      id: 'weekend',
      title: 'Weekend',
      kind: 'hard',
      startDate: '2027-03-05',
      startTime: '12:00',
      endDate: '2027-03-08',
      endTime: '06:00',
      environment: 'Production',
      zone: LOCAL_ZONE,
    }),
    aFreeze({
      id: 'fair',
      title: 'Fair',
      kind: 'soft',
      startDate: '2027-03-02',
      startTime: '06:00',
      endDate: '2027-03-02',
      endTime: '18:00',
      environment: '',
      zone: LOCAL_ZONE,
    }),
  ],
});
const events = freezeEvents(model, WEEK);

describe('a freeze in the calendar', () => {
  it('is named by how hard it is first', () => {
    expect(events.map(labelOf)).toEqual(['Soft freeze: Fair', 'Hard freeze: Weekend']);
  });

  it('shades its hours among those of a week, and no day of which none is frozen', () => {
    const hours = frozenHours(events);
    expect([...hours.keys()].toSorted()).toEqual([
      ...['2027-03-02', '2027-03-05', '2027-03-06', '2027-03-07', '2027-03-08'],
    ]);
    expect(hours.get('2027-03-05')).toMatchObject([{ kind: 'hard', top: 50, height: 50 }]);
    expect(hours.get('2027-03-07')).toMatchObject([{ top: 0, height: 100 }]);
    expect(hours.get('2027-03-08')).toMatchObject([{ top: 0, height: 25 }]);
    expect(hours.get('2027-03-02')).toMatchObject([{ kind: 'soft', top: 25, height: 50 }]);
  });

  it('has a line of its own by how hard it is', () => {
    const titles = timelineLines(model, events).map((line) => 'title' in line && line.title);
    expect(titles).toEqual(['Freezes and dates', 'Hard: Weekend', 'Soft: Fair']);
  });

  it('shades the lines of the releases that it holds for', () => {
    const frozenOn = frozenPaths(model, events, scaleOf(WEEK));
    expect(frozenOn(release)).toEqual({
      hard: 'polygon(0 0, 40% 0, 40% 100%, 80% 100%, 80% 0)',
      soft: 'polygon(0 0, 10% 0, 10% 100%, 20% 100%, 20% 0)',
    });
    const other = model.releases.get('b');
    expect(other && Object.keys(frozenOn(other))).toEqual(['soft']);
  });
});
