import { describe, expect, it } from 'vitest';
import { dayEvents, freezeEvents } from '#shared/domain/calendar/day-events.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import {
  aDateMark,
  aDeployment,
  aFreeze,
  anAnnouncement,
  aProduct,
  aRelease,
  theSettings,
} from '#test/support/builders.ts';

const weekend = aFreeze({
  id: 'weekend',
  title: 'Weekend',
  kind: 'hard',
  startDate: '2026-01-02',
  startTime: '12:00',
  endDate: '2026-01-05',
  endTime: '00:00',
  zone: 'Europe/Berlin',
  rule: 'FREQ=WEEKLY',
  productId: null,
  environment: '',
});
const model = modelFrom({
  settings: [theSettings({ zone: 'Europe/Berlin' })],
  products: [aProduct()],
  releases: [aRelease({ targetDate: '2026-12-11' })],
  deployments: [aDeployment({ windowStart: '22:00', windowEnd: '02:00', windowNights: 1 })],
  freezes: [weekend],
  dateMarks: [
    aDateMark({ id: 'fair', title: 'Fair', startDate: '2026-12-01', endDate: '2026-12-03' }),
  ],
  announcements: [
    anAnnouncement({ id: 'a', audience: 'Support', plannedOffset: -2, plannedUnit: 'working' }),
    anAnnouncement({ id: 'sent', audience: 'Sales', plannedOffset: -2, sentOn: '2026-12-01' }),
  ],
});

describe('what hangs on days', () => {
  it('has a bar for every time of a freeze, which ends before its midnight', () => {
    const bars = freezeEvents(model, { start: '2026-12-01', end: '2026-12-14' });
    expect(bars.map(({ start, end }) => [start, end])).toEqual([
      ['2026-12-04', '2026-12-06'],
      ['2026-12-11', '2026-12-13'],
    ]);
    expect(bars[0]?.title).toBe('Weekend');
  });

  it('has date marks, and announcements where they are due or were sent', () => {
    const bars = dayEvents(model).map(({ id, start, end, over }) => [id, start, end, over]);
    expect(bars).toEqual([
      ['mark:fair', '2026-12-01', '2026-12-03', false],
      ['announcement:a', '2026-12-09', '2026-12-09', false],
      ['announcement:sent', '2026-12-01', '2026-12-01', true],
    ]);
  });
});
