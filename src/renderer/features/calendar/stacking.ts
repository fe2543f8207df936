import type { CalendarEvent } from '#shared/domain/calendar/event.ts';

const stacking = new WeakMap<Date, string>();

/** Remembers where an event stands among those of its week: sprints on top, then what starts first. */
export const stack = (start: Date, event: CalendarEvent): void => {
  stacking.set(start, `${event.kind === 'sprint' ? 0 : 1} ${event.start} ${event.id}`);
};

/**
 * The place of the event that starts with this very Date: react-big-calendar tells its sort nothing
 * but dates.
 */
export const stackingOf = (start: Date): string => stacking.get(start) ?? '';
