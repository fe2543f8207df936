import { type Move, windowDayMove, windowMove } from '#renderer/questions/moving/move.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { resizedWindow, type WindowTimes, windowFrom } from '#shared/domain/deployment/resize.ts';
import { windowOf } from '#shared/domain/deployment/window.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Deployment } from '#shared/domain/records/release.ts';
import { nightsBetween } from '#shared/domain/release/default-window.ts';
import {
  addDays,
  daysBetween,
  type Instant,
  type IsoDate,
  type WallTime,
  type Zone,
} from '#shared/lib/dates.ts';
import { durationWords, timeRange } from '#shared/lib/format.ts';
import { zoneLabel } from '#shared/lib/zones.ts';
import type { Edge } from './moves.ts';

/** The deployment of a window that stands in the calendar, its release, and the window as it is. */
function standing(model: Model, event: CalendarEvent) {
  const deployment = model.deployments.get(event.recordId);
  const release = deployment && model.releases.get(deployment.releaseId);
  const window = release && windowOf(deployment, release);
  return window && release.targetDate ? { deployment, release, window } : null;
}

/** The move that takes an end of a window to another moment; `null` where it cannot go there. */
export function resizeWindow(
  model: Model,
  event: CalendarEvent,
  edge: Edge,
  moment: Instant,
): Move | null {
  const now = standing(model, event);
  const { targetDate } = now?.release ?? {};
  if (!now || !targetDate || now.window[edge] === moment) return null;
  const hours = resizedWindow(now.deployment, targetDate, edge, moment);
  return hours && hoursMove(model, event, hours);
}

/**
 * The move that has a window start at another moment and last as long on its wall. On another day of
 * its own zone it takes its release along.
 */
export function startWindowAt(model: Model, event: CalendarEvent, moment: Instant): Move | null {
  const now = standing(model, event);
  const to = now && windowFrom(now.deployment, now.window, moment);
  return to && windowTo(model, event, to.date, to);
}

/** A window as one types it: on which day it starts, and its times, all in its own zone. */
export interface TypedWindow {
  readonly date: IsoDate;
  readonly start: WallTime;
  readonly end: WallTime;
}

/** A window as it is, to be typed over, with how many nights it lasts; `null` where it is gone. */
export function typedWindow(
  model: Model,
  event: CalendarEvent,
): { readonly typed: TypedWindow; readonly zone: Zone; readonly nights: number } | null {
  const now = standing(model, event);
  if (!now) return null;
  const { startDate, startTime, endTime, zone } = now.window;
  const typed = { date: startDate, start: startTime, end: endTime };
  return { typed, zone, nights: now.deployment.windowNights };
}

/** The move that takes a window to what was typed; with the same times it lasts as many nights. */
export function moveWindowTo(model: Model, event: CalendarEvent, typed: TypedWindow): Move | null {
  const now = standing(model, event);
  if (!now) return null;
  const { date, start: windowStart, end: windowEnd } = typed;
  const { startTime: start, endTime: end } = now.window;
  const nights = nightsTyped({ start, end }, now.deployment.windowNights, typed);
  return windowTo(model, event, date, { windowStart, windowEnd, windowNights: nights });
}

type Times = Pick<TypedWindow, 'start' | 'end'>;

/** How many nights a window lasts with the times typed, which lasted `nights` with those it had. */
export const nightsTyped = (had: Times, nights: number, { start, end }: Times): number =>
  start === had.start && end === had.end ? nights : nightsBetween(start, end);

function windowTo(
  model: Model,
  event: CalendarEvent,
  date: IsoDate,
  { windowStart, windowEnd, windowNights }: WindowTimes,
): Move | null {
  const now = standing(model, event);
  const { targetDate } = now?.release ?? {};
  if (!now || !targetDate) return null;
  const times = { windowStart, windowEnd, windowNights };
  const days = daysBetween(now.window.startDate, date);
  if (days === 0) return hoursMove(model, event, times);
  const { deployment, release } = now;
  const to = { releaseId: release.id, date: addDays(targetDate, days) };
  return windowDayMove(to, { deploymentId: deployment.id, date, ...times });
}

function hoursMove(model: Model, event: CalendarEvent, hours: Partial<Deployment>): Move | null {
  const now = standing(model, event);
  if (!now) return null;
  const { deployment, release } = now;
  const { targetDate } = release;
  const window = windowOf({ ...deployment, ...hours }, release);
  if (!window || !targetDate || sameHours(deployment, hours)) return null;
  const { startDate, startTime, endTime, zone, minutes } = window;
  return windowMove(
    { releaseId: release.id, date: targetDate },
    { deploymentId: deployment.id, ...hours },
    {
      days: { start: startDate, end: startDate },
      where: `${timeRange(startTime, endTime)} ${zoneLabel(zone)}`,
      note: `Lasts ${durationWords(minutes)}; ${release.version} keeps its date`,
    },
  );
}

const sameHours = <T extends object>(known: T, hours: Partial<T>): boolean =>
  Object.entries(hours).every(([field, value]) => known[field as keyof T] === value);
