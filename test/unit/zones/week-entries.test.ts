import { expect, it } from 'vitest';
import { entriesFor } from '#renderer/features/calendar/grid/entries.ts';
import { toIsoDate } from '#renderer/features/calendar/grid/localizer.ts';
import { seenHere } from '#renderer/features/calendar/seen-here.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { modelFrom } from '#shared/domain/model/model.ts';
import { aDeployment, aProduct, aRelease, theSettings } from '#test/support/builders.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The days of a week on which a window shows, of a release on 9 December. */
function daysOf(windowStart: string, windowEnd: string, windowNights: number): string[] {
  const model = modelFrom({
    settings: [theSettings()],
    products: [aProduct()],
    releases: [aRelease({ id: 'a', targetDate: '2026-12-09' })],
    deployments: [
      aDeployment({
        releaseId: 'a',
        windowStart,
        windowEnd,
        windowNights,
        windowDay: 0,
        zone: here,
      }),
    ],
  });
  const windows = calendarEvents(model).filter(({ kind }) => kind === 'window');
  const [entry] = entriesFor(windows.map(seenHere), 'week', '2026-12-07');
  if (!entry) throw new Error('no window');
  return [...new Set([toIsoDate(entry.start), toIsoDate(entry.end)])];
}

it('a window that ends at midnight here shows on its own day only', () => {
  expect(daysOf('20:00', '00:00', 1)).toEqual(['2026-12-09']);
  expect(daysOf('20:00', '00:15', 1)).toEqual(['2026-12-09', '2026-12-10']);
});
