import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { addDays } from '#shared/lib/dates.ts';
import { toLocalDate } from './localizer.ts';
import { stack } from './stacking.ts';

export const VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof VIEWS)[number];

/** An event as react-big-calendar takes it: its end is the moment after. */
export interface Entry {
  readonly event: CalendarEvent;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
}

const entries = {
  month: new WeakMap<CalendarEvent, Entry>(),
  week: new WeakMap<CalendarEvent, Entry>(),
  agenda: new WeakMap<CalendarEvent, Entry>(),
};

/**
 * The entry of an event in a view, the same object while the event is the same. A month shows a
 * window on the day it starts in its own zone, a week its moments on the viewer's clock. An agenda
 * lists everything once, on the day it begins.
 */
export function entryOf(event: CalendarEvent, view: CalendarView): Entry {
  const known = entries[view].get(event);
  if (known) return known;
  const made = makeEntry(event, view);
  entries[view].set(event, made);
  return made;
}

function makeEntry(event: CalendarEvent, view: CalendarView): Entry {
  const entry = entryFor(event, view);
  stack(entry.start, event);
  return entry;
}

function entryFor(event: CalendarEvent, view: CalendarView): Entry {
  const title = labelOf(event);
  if (view === 'week' && event.startsAt !== null && event.endsAt !== null) {
    const moments = { start: new Date(event.startsAt), end: new Date(event.endsAt) };
    return { event, title, ...moments, allDay: false };
  }
  const last = view === 'agenda' ? event.start : event.end;
  const end = toLocalDate(addDays(last, 1));
  return { event, title, start: toLocalDate(event.start), end, allDay: true };
}

/** What an event is called where a sentence goes on: `4.2.0 Ledger export`, `4.2.0 Planning`. */
export const nounFor = (event: CalendarEvent): string =>
  event.kind === 'release' ? `${event.version} ${event.title}`.trim() : labelOf(event);

/** The words for an event, for lists and for those who cannot see its shape. */
export function labelOf(event: CalendarEvent): string {
  if (event.kind === 'sprint') return event.title;
  if (event.kind === 'release') return `${nounFor(event)} ships`;
  if (event.kind === 'window') return `${event.version} ${event.title} deployment window`;
  return `${event.version} ${event.title}`;
}
