import type { Event as AnyEntry } from 'react-big-calendar';
import { LOCAL_ZONE } from '#renderer/lib/zones.ts';
import type { CalendarEvent, Frozen } from '#shared/domain/calendar/event.ts';
import { dateNear } from '#shared/lib/date-words.ts';
import { wallAt } from '#shared/lib/dates.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { Entry } from './entries.ts';

/** When a line of the agenda is: the times of a window or a freeze, the last day of what lasts longer. */
export function AgendaTime({ event: entry }: { readonly event: AnyEntry }) {
  const { event } = entry as Partial<Entry>;
  if (!event) return null;
  if (event.kind === 'window') return <>{event.title}</>;
  return <>{event.frozen ? frozenWords(event.frozen) : daysWords(event)}</>;
}

const daysWords = ({ start, end }: CalendarEvent): string =>
  end > start ? `until ${dateNear(end, start)}` : 'all day';

/** `Fri 5 Mar, 12:00 until Mon 8 Mar, 06:00`, or `12:00 until 18:00` of one day; with the zone of another wall. */
function frozenWords({ start, end, zone }: Frozen): string {
  const [from, to] = [wallAt(start, zone), wallAt(end, zone)];
  const where = zone === LOCAL_ZONE ? '' : ` ${zoneLabel(zone)}`;
  if (from.date === to.date) return `${from.time} until ${to.time}${where}`;
  const first = `${dateNear(from.date, from.date)} ${from.time}`;
  return `${first} until ${dateNear(to.date, from.date)} ${to.time}${where}`;
}
