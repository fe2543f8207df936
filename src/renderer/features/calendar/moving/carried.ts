import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { calendarEvents } from '#shared/domain/calendar/events.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { labelOf } from '../grid/entries.ts';
import { type Edge, isSpanning, type Move, moveBy, moveReleaseTo, stretch } from './move.ts';

/** What can hang under the pointer: a bar of the calendar, one of its edges, or a waiting release. */
export type Carried =
  | { readonly kind: 'edge'; readonly event: CalendarEvent; readonly edge: Edge }
  | { readonly kind: 'bar'; readonly event: CalendarEvent }
  | { readonly kind: 'undated'; readonly release: Release };

const BAR = 'bar/';
const UNDATED = 'undated/';
const EDGE = 'edge/';

/** The drag id of one piece of a bar: a month's piece is named after its row's first day. */
export const barDragId = (event: CalendarEvent, piece: string): string =>
  `${BAR}${event.id}/${piece}`;
export const edgeDragId = (event: CalendarEvent, edge: Edge): string =>
  `${EDGE}${event.id}/${edge}`;
export const undatedDragId = (releaseId: Id): string => `${UNDATED}${releaseId}`;

/** What a drag id stands for; `null` where it is gone. */
export function carriedBy(model: Model, dragId: string): Carried | null {
  if (dragId.startsWith(UNDATED)) {
    const release = model.releases.get(dragId.slice(UNDATED.length));
    return release ? { kind: 'undated', release } : null;
  }
  const last = dragId.lastIndexOf('/');
  const id = dragId.slice(dragId.indexOf('/') + 1, last);
  const event = calendarEvents(model).find((each) => each.id === id);
  if (!event) return null;
  if (dragId.startsWith(BAR)) return { kind: 'bar', event };
  return { kind: 'edge', event, edge: dragId.slice(last + 1) === 'start' ? 'start' : 'end' };
}

/**
 * The move that a drop on `date` makes; `null` where it makes none. A bar is carried by the day it
 * was grabbed at: what began before that day stays before it.
 */
export function moveTo(
  model: Model,
  carried: Carried,
  grabbed: IsoDate | null,
  date: IsoDate,
): Move | null {
  if (carried.kind === 'undated') return moveReleaseTo(carried.release.id, date);
  if (carried.kind === 'edge')
    return isSpanning(carried.event) ? stretch(carried.event, carried.edge, date) : null;
  const days = daysBetween(grabbed ?? carried.event.start, date);
  return days === 0 ? null : moveBy(model, carried.event, days);
}

/** The words for what is carried. */
export const nameOf = (carried: Carried): string =>
  carried.kind === 'undated' ? carried.release.version : labelOf(carried.event);
