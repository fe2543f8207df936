import { type Move, releaseMove } from '#renderer/questions/moving/move.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { eventById } from '#shared/domain/calendar/event-by-id.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { daysBetween, type Instant, type IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { labelOf } from '../grid/entries.ts';
import { seenHere } from '../seen-here.ts';
import { carriedAlong, type HourPlace, wayBetween } from './hours.ts';
import { type Edge, isSpanning, moveBy, stretch } from './moves.ts';
import { resizeWindow, startWindowAt } from './window-moves.ts';

/**
 * What can hang under the pointer: a bar of the calendar and what is selected with it, a window
 * among the hours of a week, an edge of one by days or by hours, or a waiting release.
 */
export type Carried =
  | { readonly kind: 'bar'; readonly event: CalendarEvent; readonly selected: readonly Id[] }
  | { readonly kind: 'window'; readonly event: CalendarEvent }
  | { readonly kind: 'edge'; readonly event: CalendarEvent; readonly edge: Edge }
  | { readonly kind: 'hour'; readonly event: CalendarEvent; readonly edge: Edge }
  | { readonly kind: 'undated'; readonly release: Release };

const BAR = 'bar/';
const UNDATED = 'undated/';
const EDGE = 'edge/';
const HOUR = 'hour/';
const AMONG_HOURS = 'hours ';

/** The drag id of one piece of a bar: a month's piece is named after its row's first day. */
export const barDragId = (event: CalendarEvent, piece: string): string =>
  `${BAR}${event.id}/${piece}`;
/** The drag id of one piece of a window among the hours: one that runs over midnight has two. */
export const hoursDragId = (event: CalendarEvent, piece: string): string =>
  barDragId(event, AMONG_HOURS + piece);
export const edgeDragId = (event: CalendarEvent, edge: Edge): string =>
  `${EDGE}${event.id}/${edge}`;
/** The drag id of an end among the hours, of one piece of its window. */
export const hourDragId = (event: CalendarEvent, edge: Edge, piece: string): string =>
  `${HOUR}${event.id}/${edge} ${piece}`;
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
  const found = eventById(model, dragId.slice(dragId.indexOf('/') + 1, last));
  if (!found) return null;
  const event = seenHere(found);
  if (dragId.startsWith(BAR)) {
    const isOne = event.releaseId !== null && selected.includes(event.releaseId);
    const together = isOne && isWhole(event) ? selected : [];
    const isAmongHours = dragId.slice(last + 1).startsWith(AMONG_HOURS);
    const byHours = isAmongHours && event.kind === 'window' && together.length < 2;
    return byHours ? { kind: 'window', event } : { kind: 'bar', event, selected: together };
  }
  const edge = dragId.slice(last + 1).startsWith('start') ? 'start' : 'end';
  return { kind: dragId.startsWith(HOUR) ? 'hour' : 'edge', event, edge };
}

/** What carries its whole release: its day, or its window. */
export const isWhole = ({ kind }: CalendarEvent): boolean =>
  kind === 'release' || kind === 'window';

/** Where something is grabbed or let go: over a day and, in a week, perhaps among its hours. */
export interface Place {
  readonly date: IsoDate;
  readonly hours: HourPlace | null;
}

/**
 * The move that a drop makes; `null` where it makes none. Everything is carried by where it was
 * grabbed: what began before that day, or above that hour, stays before it.
 */
export function moveTo(
  model: Model,
  carried: Carried,
  grabbed: Place | null,
  to: Place,
): Move | null {
  const { date } = to;
  switch (carried.kind) {
    case 'undated':
      return releaseMove([{ releaseId: carried.release.id, date }], {
        days: { start: date, end: date },
      });
    case 'hour': {
      const moment = momentOf(carried, grabbed, to);
      return moment === null ? null : resizeWindow(model, carried.event, carried.edge, moment);
    }
    case 'edge':
      return isSpanning(carried.event) ? stretch(model, carried.event, carried.edge, date) : null;
    case 'window': {
      const moment = momentOf(carried, grabbed, to);
      const { event } = carried;
      return moment ? startWindowAt(model, event, moment) : byDays(model, event, grabbed, date);
    }
    case 'bar':
      return byDays(model, carried.event, grabbed, date, carried.selected);
  }
}

function byDays(
  model: Model,
  event: CalendarEvent,
  grabbed: Place | null,
  date: IsoDate,
  selected: readonly Id[] = [],
): Move | null {
  const days = daysBetween(grabbed?.date ?? event.start, date);
  return days === 0 ? null : moveBy(model, event, days, selected);
}

/**
 * The moment to which the start of a window, or the end in hand, is carried among the hours; `null`
 * where it goes by days alone.
 */
export function momentOf(
  carried: Carried,
  grabbed: Place | null,
  { hours }: Place,
): Instant | null {
  if (carried.kind !== 'hour' && carried.kind !== 'window') return null;
  const { startsAt, endsAt } = carried.event;
  const from = carried.kind === 'hour' && carried.edge === 'end' ? endsAt : startsAt;
  if (from === null || !hours || !grabbed?.hours) return null;
  const way = wayBetween(grabbed.hours, hours);
  return carried.kind === 'window' && way.minutes === 0 ? null : carriedAlong(from, way);
}

/** The moment up to which a carried window would last that starts at `moment`; `null` for all else. */
export function endFrom(carried: Carried, moment: Instant): Instant | null {
  if (carried.kind !== 'window') return null;
  const { startsAt, endsAt } = carried.event;
  if (startsAt === null || endsAt === null) return null;
  return new Date(Date.parse(moment) + Date.parse(endsAt) - Date.parse(startsAt)).toISOString();
}

/** Whether what is carried is no longer where it was when it was picked up. */
export function isStale(before: Model, now: Model, carried: Carried): boolean {
  const differs = (id: Id) =>
    before.releases.get(id)?.targetDate !== now.releases.get(id)?.targetDate;
  if (carried.kind === 'undated') return differs(carried.release.id);
  const { event } = carried;
  const found = eventById(now, event.id);
  const fields = ['start', 'end', 'startsAt', 'endsAt', 'over'] as const;
  const was = eventById(before, event.id);
  if (!found || !was || fields.some((field) => found[field] !== was[field])) return true;
  return carried.kind === 'bar' && carried.selected.some(differs);
}

/** The words for what is carried. */
export function nameOf(carried: Carried): string {
  if (carried.kind === 'undated') return carried.release.version;
  const many = carried.kind === 'bar' ? carried.selected.length : 0;
  return many > 1 ? counted(many, 'release') : labelOf(carried.event);
}
