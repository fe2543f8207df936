import { dayEvents } from '#shared/domain/calendar/day-events.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import { leaveEvents } from '#shared/domain/calendar/leave-events.ts';
import { isOfTeam } from '#shared/domain/calendar/look.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { sprintProducts } from '#shared/domain/sprint/sprint-products.ts';
import { freezeEntries, holidayEntries } from './around.ts';
import { type CalendarRange, ENTRY_KINDS, type Entry } from './entry.ts';
import { eventWords } from './event-words.ts';
import { isInRange } from './in-range.ts';

/**
 * Everything that the calendar of a range tells of, by the day on which it starts: what touches one
 * of its days, belongs to its product and team or to none, is of no hidden kind and of no cancelled release.
 */
export function calendarEntries(model: Model, range: CalendarRange): Entry[] {
  const { productId, teamId = null, hidden } = range;
  const servesProduct = sprintProducts(model);
  const isOfProduct = (entry: Entry): boolean => {
    if (productId === null) return true;
    if (entry.kind === 'sprint') return servesProduct(entry.recordId, productId);
    return entry.productId === null || entry.productId === productId;
  };
  return [
    ...[...calendarEvents(model), ...dayEvents(model), ...leaveEvents(model)]
      .filter((event) => teamId === null || isOfTeam(model, event, teamId))
      .flatMap((event) => eventEntries(model, event)),
    ...freezeEntries(model),
    ...holidayEntries(model),
  ]
    .filter(
      (entry) => !hidden.includes(entry.kind) && isOfProduct(entry) && isInRange(entry, range),
    )
    .sort(byDay);
}

const byDay = (a: Entry, b: Entry): number =>
  compare(a.start, b.start) ||
  ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) ||
  compare(a.times?.startsAt ?? '', b.times?.startsAt ?? '') ||
  compare(b.end, a.end) ||
  compare(a.recordId, b.recordId);

function eventEntries(model: Model, event: CalendarEvent): Entry[] {
  const words = eventWords(model, event);
  if (!words) return [];
  const { kind, recordId, releaseId, productId, start, end } = event;
  const version = model.releases.get(releaseId ?? '')?.version ?? '';
  return [{ kind, recordId, productId, version, start, end, times: null, notes: '', ...words }];
}
