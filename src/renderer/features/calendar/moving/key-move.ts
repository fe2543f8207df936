import type { Move } from '#renderer/questions/moving/move.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { SHORTEST_WINDOW } from '#shared/domain/deployment/resize.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { addDays, addMinutes, type Instant } from '#shared/lib/dates.ts';
import { isWhole } from './carried.ts';
import { carriedAlong } from './hours.ts';
import { type Edge, isSpanning, moveBy, stretch } from './moves.ts';
import { resizeWindow, startWindowAt } from './window-moves.ts';

/** What an arrow key asks for: so many days, of the whole or of one end. */
export interface KeyStep {
  readonly days: number;
  readonly edge: Edge | null;
}

const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * What a key asks for: Alt and an arrow moves, with Shift the end; Control (or Command), Shift and an
 * arrow the start. `null` for any other key.
 */
export function stepOfKey({ key, altKey, shiftKey, ctrlKey, metaKey }: Press): KeyStep | null {
  const days = DAYS[key];
  const command = ctrlKey || metaKey;
  if (days === undefined || altKey === command) return null;
  if (altKey) return { days, edge: shiftKey ? 'end' : null };
  return shiftKey ? { days, edge: 'start' } : null;
}

/** Where a key is pressed: in a week a window stands among its hours. */
export type KeyPlace = 'days' | 'hours';

const HOUR = 60;

/**
 * The move that a key makes: by days, with those that are selected. Of what lasts several days an
 * end goes by days, of a window by a quarter of an hour for a day and an hour for a week. Among the
 * hours a window goes up and down by one of them.
 */
export function keyMove(
  model: Model,
  event: CalendarEvent,
  { days, edge }: KeyStep,
  selected: readonly Id[],
  place: KeyPlace = 'days',
): Move | null {
  if (edge === null && place === 'hours' && goesByHours(event, days, selected)) {
    const way = { days: 0, minutes: Math.sign(days) * HOUR };
    return startWindowAt(model, event, carriedAlong(event.startsAt, way));
  }
  if (edge === null) return moveBy(model, event, days, isWhole(event) ? selected : []);
  if (isSpanning(event)) return stretch(model, event, edge, addDays(event[edge], days));
  const moment = edge === 'start' ? event.startsAt : event.endsAt;
  if (event.kind !== 'window' || moment === null) return null;
  const quarters = Math.abs(days) === 1 ? 1 : 4;
  const minutes = Math.sign(days) * quarters * SHORTEST_WINDOW;
  return resizeWindow(model, event, edge, addMinutes(moment, minutes));
}

type Timed = CalendarEvent & { readonly startsAt: Instant };

/** Whether up or down is among the hours: a window's, unless others are selected with its release. */
const goesByHours = (event: CalendarEvent, days: number, selected: readonly Id[]): event is Timed =>
  event.kind === 'window' &&
  event.startsAt !== null &&
  Math.abs(days) === 7 &&
  !(selected.length > 1 && selected.includes(event.releaseId ?? ''));

/** The id of an event after a move: a time of a freeze is known by the day it starts on. */
export function idAfter({ kind, id }: CalendarEvent, { days, edge }: KeyStep): string {
  if (kind !== 'freeze' || edge === 'end') return id;
  const at = id.lastIndexOf(':') + 1;
  return `${id.slice(0, at)}${addDays(id.slice(at), days)}`;
}
