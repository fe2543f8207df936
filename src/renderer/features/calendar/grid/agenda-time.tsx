import type { Event as AnyEntry } from 'react-big-calendar';
import { dateNear } from '#shared/lib/date-words.ts';
import type { Entry } from './entries.ts';

/** When a line of the agenda is: the times of a window, the last day of what lasts longer. */
export function AgendaTime({ event: entry }: { readonly event: AnyEntry }) {
  const { event } = entry as Partial<Entry>;
  if (!event) return null;
  if (event.kind === 'window') return <>{event.title}</>;
  return <>{event.end > event.start ? `until ${dateNear(event.end, event.start)}` : 'all day'}</>;
}
