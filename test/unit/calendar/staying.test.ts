import { expect, it, vi } from 'vitest';
import { isMovable } from '#renderer/features/calendar/moving/moves.ts';
import { whyStays } from '#renderer/features/calendar/moving/staying.ts';
import { type CalendarEvent, EVENT_KINDS } from '#shared/domain/calendar/event.ts';

vi.mock('#renderer/questions/ask.tsx', () => ({ askWho: vi.fn(), askForeignUndo: vi.fn() }));

const anEvent = (given: Partial<CalendarEvent>): CalendarEvent => ({
  id: 'x:1',
  kind: 'release',
  recordId: '1',
  releaseId: 'r',
  productId: 'p',
  version: '4.1.0',
  title: 'Ledger',
  start: '2026-11-06',
  end: '2026-11-06',
  startsAt: null,
  endsAt: null,
  hue: 1,
  over: true,
  ...given,
});

it('what cannot be moved says why, and nothing else does', () => {
  for (const kind of EVENT_KINDS)
    for (const over of [true, false]) {
      const event = anEvent({ kind, over });
      expect(whyStays(event) === null).toBe(isMovable(event));
    }
});

it.each([
  [{ kind: 'release' }, '4.1.0 Ledger is closed: it keeps its date.'],
  [{ kind: 'phase', title: 'Planning' }, '4.1.0 Planning is completed: it keeps its days.'],
  [{ kind: 'window', title: '22:00–02:00' }, 'The window of 4.1.0 is over: it keeps its time.'],
  [{ kind: 'sprint', version: '', title: 'Sprint 24' }, 'Sprint 24 is closed: it keeps its days.'],
  [
    { kind: 'leave', version: '', title: 'Anna away', over: false },
    'Anna away: leave is changed in People.',
  ],
] as const)('%o', (given, words) => {
  expect(whyStays(anEvent(given))).toBe(words);
});
