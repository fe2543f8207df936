import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { idAfter, type KeyStep } from './key-move.ts';

/** The event that one becomes by a move, which may be another record's. */
export interface KeyTarget {
  is(eventId: string): boolean;
  /** The event as `model` has it; `null` where it is not there. */
  in(model: Model): CalendarEvent | null;
}

/**
 * What `event` becomes by a key: itself, or on another day another time of its freeze. A time that
 * leaves its series is a freeze of its own, which `before` does not have yet.
 */
export function keyTarget(before: Model, event: CalendarEvent, step: KeyStep): KeyTarget {
  const known = idAfter(event, step);
  const date = known.slice(known.lastIndexOf(':') + 1);
  const isAlone = (id: string): boolean => {
    const [kind, recordId = '', start] = id.split(':');
    return kind === 'freeze' && start === date && !before.freezes.has(recordId);
  };
  return {
    is: (id) => id === known || (event.kind === 'freeze' && isAlone(id)),
    in(model) {
      const alone = [...model.freezes.keys()].map((id) => `freeze:${id}:${date}`).find(isAlone);
      return eventById(model, event.kind === 'freeze' && alone !== undefined ? alone : known);
    },
  };
}
