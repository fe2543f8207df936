import { type CalendarEvent, windowTitle } from '#shared/domain/calendar/event.ts';
import { FREEZE_WORDS } from '#shared/domain/freeze/kind-words.ts';
import { spokenDays } from '#shared/lib/date-words.ts';
import { addDays, type Instant, type IsoDate } from '#shared/lib/dates.ts';
import type { GridView } from '../view.ts';
import { toIsoDate, toLocalDate } from './localizer.ts';
import { stack } from './stacking.ts';

/** An event as react-big-calendar takes it: its end is the moment after. */
export interface Entry {
  readonly event: CalendarEvent;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
}

const kept = {
  month: new WeakMap<CalendarEvent, Entry>(),
  week: new WeakMap<CalendarEvent, Entry>(),
};

/**
 * The entries of a page that begins on `from`. A month shows a window on the day it starts on the
 * viewer's wall, a week its moments there. An agenda lists everything once: on the day
 * it begins, or on its first day what began before.
 */
export const entriesFor = (
  events: readonly CalendarEvent[],
  view: GridView,
  from: IsoDate,
): Entry[] =>
  view === 'agenda'
    ? events.map((event) =>
        stacked(event, onOneDay(event, event.start < from ? from : event.start)),
      )
    : events.map((event) => entryOf(event, view));

/** The same object while the event is the same, so that bars do not render again. */
function entryOf(event: CalendarEvent, view: 'month' | 'week'): Entry {
  const known = kept[view].get(event);
  if (known) return known;
  const made = stacked(event, entryIn(view, event));
  kept[view].set(event, made);
  return made;
}

function stacked(event: CalendarEvent, entry: Entry): Entry {
  stack(entry.start, event);
  return entry;
}

function entryIn(view: 'month' | 'week', event: CalendarEvent): Entry {
  const title = labelOf(event);
  if (view === 'week' && event.startsAt !== null && event.endsAt !== null) {
    const start = new Date(event.startsAt);
    return { event, title, start, end: lastMoment(event.endsAt), allDay: false };
  }
  const end = toLocalDate(addDays(event.end, 1));
  return { event, title, start: toLocalDate(event.start), end, allDay: true };
}

/** Midnight is the end of its day: the day after would show it as nothing at its very top. */
function lastMoment(endsAt: Instant): Date {
  const end = new Date(endsAt);
  const isMidnight = end.getTime() === toLocalDate(toIsoDate(end)).getTime();
  return isMidnight ? new Date(end.getTime() - 1) : end;
}

const onOneDay = (event: CalendarEvent, day: IsoDate): Entry => ({
  event,
  title: labelOf(event),
  start: toLocalDate(day),
  end: toLocalDate(addDays(day, 1)),
  allDay: true,
});

/** What an event is called where a sentence goes on: `4.2.0 Ledger export`, `4.2.0 Planning`. */
export function nounFor(event: CalendarEvent): string {
  if (event.kind === 'release') return `${event.version} ${event.title}`.trim();
  return event.frozen ? event.title : labelOf(event);
}

/** The words for an event, for lists and for those who cannot see its shape. */
export function labelOf(event: CalendarEvent): string {
  if (event.frozen) return `${FREEZE_WORDS[event.frozen.kind]}: ${event.title}`;
  if (event.version === '') return event.title;
  if (event.kind === 'release') return `${nounFor(event)} ships`;
  if (event.kind === 'window') return `${event.version} ${windowTitle(event)} deployment window`;
  return `${event.version} ${event.title}`;
}

const days = new WeakMap<CalendarEvent, string>();

/** The days of an event, as a screen reader says them after its name; worked out once. */
export function daysOf(event: CalendarEvent): string {
  const known = days.get(event);
  if (known !== undefined) return known;
  const made = spokenDays(event.start, event.end);
  days.set(event, made);
  return made;
}
