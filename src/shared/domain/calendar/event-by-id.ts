import { addDays, isDate } from '#shared/lib/dates.ts';
import type { Model } from '../model/model.ts';
import { dayEvents, freezeEvents } from './day-events.ts';
import type { CalendarEvent } from './event.ts';
import { calendarEvents } from './events.ts';
import { leaveEvents } from './leave-events.ts';

/** The event of that id, on whatever page; a time of a freeze by the day it starts on. */
export function eventById(model: Model, id: string): CalendarEvent | null {
  const is = (event: CalendarEvent) => event.id === id;
  if (!id.startsWith('freeze:'))
    return [...calendarEvents(model), ...dayEvents(model), ...leaveEvents(model)].find(is) ?? null;
  const startDate = id.slice(id.lastIndexOf(':') + 1);
  if (!isDate(startDate)) return null;
  const around = { start: addDays(startDate, -1), end: addDays(startDate, 1) };
  return freezeEvents(model, around).find(is) ?? null;
}
