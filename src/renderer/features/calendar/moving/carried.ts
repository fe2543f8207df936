import { type Move, releaseMove } from '#renderer/questions/moving/move.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { daysBetween, type Instant, type IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { labelOf } from '../grid/entries.ts';
import { type Edge, isSpanning, moveBy, resizeWindow, stretch } from './moves.ts';

/**
 * What can hang under the pointer: a bar of the calendar and what is selected with it, an edge of
 * one by days or by hours, or a waiting release.
 */
export type Carried =
  | { readonly kind: 'bar'; readonly event: CalendarEvent; readonly selected: readonly Id[] }
  | { readonly kind: 'edge'; readonly event: CalendarEvent; readonly edge: Edge }
  | { readonly kind: 'hour'; readonly event: CalendarEvent; readonly edge: Edge }
  | { readonly kind: 'undated'; readonly release: Release };

const BAR = 'bar/';
const UNDATED = 'undated/';
const EDGE = 'edge/';
const HOUR = 'hour/';

/** The drag id of one piece of a bar: a month's piece is named after its row's first day. */
export const barDragId = (event: CalendarEvent, piece: string): string =>
  `${BAR}${event.id}/${piece}`;
export const edgeDragId = (event: CalendarEvent, edge: Edge): string =>
  `${EDGE}${event.id}/${edge}`;
export const hourDragId = (event: CalendarEvent, edge: Edge): string =>
  `${HOUR}${event.id}/${edge}`;
export const undatedDragId = (releaseId: Id): string => `${UNDATED}${releaseId}`;

/** What a drag id stands for, with the releases that are selected; `null` where it is gone. */
export function carriedBy(
  model: Model,
  dragId: string,
  selected: readonly Id[] = [],
): Carried | null {
  if (dragId.startsWith(UNDATED)) {
    const release = model.releases.get(dragId.slice(UNDATED.length));
    return release ? { kind: 'undated', release } : null;
  }
  const last = dragId.lastIndexOf('/');
  const event = eventById(model, dragId.slice(dragId.indexOf('/') + 1, last));
  if (!event) return null;
  if (dragId.startsWith(BAR)) {
    const isOne = event.releaseId !== null && selected.includes(event.releaseId);
    return { kind: 'bar', event, selected: isOne && isWhole(event) ? selected : [] };
  }
  const edge = dragId.slice(last + 1) === 'start' ? 'start' : 'end';
  return { kind: dragId.startsWith(HOUR) ? 'hour' : 'edge', event, edge };
}

/** What carries its whole release: its day, or its window. */
export const isWhole = ({ kind }: CalendarEvent): boolean =>
  kind === 'release' || kind === 'window';

/** Where something is let go: over a day and, among the hours of a week, at a moment. */
export interface Place {
  readonly date: IsoDate;
  readonly moment: Instant | null;
}

/**
 * The move that a drop makes; `null` where it makes none. A bar is carried by the day it was
 * grabbed at: what began before that day stays before it.
 */
export function moveTo(
  model: Model,
  carried: Carried,
  grabbed: IsoDate | null,
  { date, moment }: Place,
): Move | null {
  switch (carried.kind) {
    case 'undated':
      return releaseMove([{ releaseId: carried.release.id, date }], {
        days: { start: date, end: date },
      });
    case 'hour':
      return moment === null ? null : resizeWindow(model, carried.event, carried.edge, moment);
    case 'edge':
      return isSpanning(carried.event) ? stretch(model, carried.event, carried.edge, date) : null;
    case 'bar': {
      const days = daysBetween(grabbed ?? carried.event.start, date);
      return days === 0 ? null : moveBy(model, carried.event, days, carried.selected);
    }
  }
}

/** The words for what is carried. */
export function nameOf(carried: Carried): string {
  if (carried.kind === 'undated') return carried.release.version;
  const many = carried.kind === 'bar' ? carried.selected.length : 0;
  return many > 1 ? counted(many, 'release') : labelOf(carried.event);
}
