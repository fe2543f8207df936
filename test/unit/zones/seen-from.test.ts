import { expect, it } from 'vitest';
import { windowTitle } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import { seenFrom } from '#shared/domain/calendar/seen-from.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { addDays, dateAt } from '#shared/lib/dates.ts';
import { aDeployment, aRelease, theSettings } from '#test/support/builders.ts';
import { CLOCK_CHANGES } from '#test/support/clock-changes.ts';

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
] as const;

function windowOn(targetDate: string, zone: string) {
  const model = modelFrom({
    settings: [theSettings()],
    releases: [aRelease({ id: 'a', targetDate })],
    deployments: [aDeployment({ id: 'd', releaseId: 'a', zone })],
  });
  const event = eventById(model, 'window:d');
  if (!event) throw new Error('no window');
  return event;
}

it('stands on the viewer’s day at the viewer’s times, with its own beside them', () => {
  const event = windowOn('2026-12-11', 'Europe/Berlin');
  expect(windowTitle(seenFrom(event, 'America/New_York'))).toBe(
    '16:00–20:00 (22:00–02:00 Europe/Berlin)',
  );
  const there = seenFrom(event, 'Asia/Kolkata');
  expect(there).toMatchObject({ start: '2026-12-12', end: '2026-12-12', isApart: true });
  expect(windowTitle(there)).toBe('02:30–06:30 (Fri 11 Dec, 22:00–02:00 Europe/Berlin)');
  expect(there.startsAt).toBe(event.startsAt);
});

it('is the same where the walls show the same', () => {
  const event = windowOn('2026-12-11', 'Europe/Berlin');
  expect(seenFrom(event, 'Europe/Berlin')).toBe(event);
  expect(seenFrom(event, 'Europe/Paris')).toBe(event);
});

it.each(ZONES)('stands on the day of its first moment, seen from %s', (viewer) => {
  for (const zone of ZONES)
    for (const [saturday] of CLOCK_CHANGES)
      for (const day of [saturday, addDays(saturday, 1)]) {
        const event = seenFrom(windowOn(day, zone), viewer);
        expect(event.start).toBe(dateAt(event.startsAt ?? '', viewer));
      }
});
