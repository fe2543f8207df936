import type { CalendarEvent, EventKind } from '#shared/domain/calendar/event.ts';

/** What is not a release's own goes above what is. */
const ON_TOP: readonly EventKind[] = ['freeze', 'mark', 'sprint', 'leave'];
const stacking = new WeakMap<Date, string>();

/** Remembers where an event stands among those of its week: sprints on top, then what starts first. */
export const stack = (start: Date, event: CalendarEvent): void => {
  const level = ON_TOP.includes(event.kind) ? 0 : 1;
  const time = event.startsAt === null ? '' : `${event.kind} ${event.startsAt}`;
  stacking.set(start, `${level} ${event.start} ${time || event.id} ${event.id}`);
};

/**
 * The place of the event that starts with this very Date: react-big-calendar tells its sort nothing
 * but dates.
 */
export const stackingOf = (start: Date): string => stacking.get(start) ?? '';
