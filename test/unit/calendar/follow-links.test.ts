import { describe, expect, it } from 'vitest';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { linksBetween } from '#shared/domain/calendar/follow-links.ts';
import { timelineLines } from '#shared/domain/calendar/timeline.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { aFollow, aProduct, aRelease, theSettings } from '#test/support/builders.ts';

const QUARTER = { start: '2026-10-01', end: '2026-12-31' };

const modelWith = (dates: Record<string, string | null>) =>
  modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: Object.entries(dates).map(([id, targetDate]) =>
      aRelease({ id, version: id, targetDate }),
    ),
    follows: [aFollow({ id: 'f', releaseId: 'b', leaderId: 'a', days: 3, unit: 'calendar' })],
  });

function linksOf(dates: Record<string, string | null>) {
  const model = modelWith(dates);
  return linksBetween(model, timelineLines(model, calendarEvents(model)), QUARTER);
}

describe('a link between a release and one that follows it', () => {
  it('goes from day to day and line to line', () => {
    expect(linksOf({ a: '2026-11-02', b: '2026-11-09' })).toEqual([
      { id: 'f', from: '2026-11-02', to: '2026-11-09', fromLine: 1, toLine: 2, isKept: true },
    ]);
  });

  it('says where the rule does not hold', () => {
    expect(linksOf({ a: '2026-11-02', b: '2026-11-04' })[0]?.isKept).toBe(false);
  });

  it('ends where the page ends, and is none beside it or without a date', () => {
    expect(linksOf({ a: '2026-11-02', b: '2027-02-01' })[0]?.to).toBe('2026-12-31');
    expect(linksOf({ a: '2027-01-02', b: '2027-02-01' })).toEqual([]);
    expect(linksOf({ a: '2026-11-02', b: null })).toEqual([]);
  });
});
