import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { type DayRange, eventsIn } from '#shared/domain/calendar/range.ts';
import { seenFrom } from '#shared/domain/calendar/seen-from.ts';
import { addDays } from '#shared/lib/dates.ts';

const seen = new WeakMap<CalendarEvent, CalendarEvent>();

/** An event as this computer's wall shows it; the same object for the same event. */
export function seenHere(event: CalendarEvent): CalendarEvent {
  const known = seen.get(event);
  if (known) return known;
  const made = seenFrom(event, LOCAL_ZONE);
  seen.set(event, made);
  return made;
}

/** The events that touch a page on this computer's wall: a day earlier or later than on their own. */
export const eventsSeenIn = (events: readonly CalendarEvent[], range: DayRange): CalendarEvent[] =>
  eventsIn(events, { start: addDays(range.start, -1), end: addDays(range.end, 1) })
    .map(seenHere)
    .filter(({ start, end }) => start <= range.end && end >= range.start);
