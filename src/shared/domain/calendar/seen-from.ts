import { dateNear } from '#shared/lib/date-words.ts';
import { wallAt, type Zone } from '#shared/lib/dates.ts';
import { timeRange } from '#shared/lib/format.ts';
import { isKnownZone, zoneLabel } from '#shared/lib/zones.ts';
import type { CalendarEvent } from './event.ts';

/**
 * An event as it is seen from a zone. A window of another zone stands on the day and at the times
 * that the viewer's wall shows, with its own beside them, by the name of its zone; the name
 * alone where that is not known and stands for the viewer's.
 */
export function seenFrom(event: CalendarEvent, viewer: Zone): CalendarEvent {
  const { zone, startsAt, endsAt, start, title } = event;
  if (zone === undefined || zone === viewer || startsAt === null || endsAt === null) return event;
  const from = wallAt(startsAt, viewer);
  const there = timeRange(from.time, wallAt(endsAt, viewer).time);
  const isSame = from.date === start && there === title;
  if (isSame && isKnownZone(zone)) return event;
  const day = from.date === start ? '' : `${dateNear(start, from.date)}, `;
  return {
    ...event,
    start: from.date,
    end: from.date,
    title: there,
    own: isSame ? zoneLabel(zone) : `${day}${title} ${zoneLabel(zone)}`,
    ...(from.date !== start && { isApart: true as const }),
  };
}
