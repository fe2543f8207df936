import { startOfWeek } from '#shared/domain/calendar/range.ts';
import type { Release } from '#shared/domain/records/release.ts';
import type { TeamLanes } from '#shared/domain/sprint/lanes.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import type { Zoom } from '../view.ts';

/** How wide a day is, in px. */
export const DAY_WIDTH: Readonly<Record<Zoom, number>> = { quarter: 11, 'half-year': 7, year: 3 };

/** How wide the names of the teams are, and how high a lane is, in px. */
export const LABELS = 200;
export const LANE = 44;

/** The weeks of the time axis. */
export interface Span {
  readonly start: IsoDate;
  readonly weeks: number;
}

/** Room before the first day and after the last one, in days. */
const ROOM = 28;

/** All weeks in which there is a sprint or a release, and today. */
export function spanOf(
  teams: readonly TeamLanes[],
  releases: readonly Release[],
  today: IsoDate,
  weekStart: number,
): Span {
  let [first, last] = [today, today];
  const take = (day: IsoDate | null) => {
    if (day === null) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const { lanes } of teams)
    for (const { startDate, endDate } of lanes.flat()) {
      take(startDate);
      take(endDate);
    }
  for (const { targetDate } of releases) take(targetDate);
  const start = startOfWeek(addDays(first, -ROOM), weekStart);
  return { start, weeks: Math.ceil((daysBetween(start, last) + ROOM) / 7) };
}

/** What of the axis is in sight. */
export interface Sight {
  /** The days to draw: some weeks more than those in sight. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** How far the axis is scrolled, in px. */
  readonly left: number;
  /** Where the axis ends, in px from the end of the names. */
  readonly edge: number;
}

/** How many weeks beside those in sight are drawn. */
const BESIDE = 8;

/**
 * What is in sight of an axis that is to be scrolled to `wanted`, in a window that is `room` wide,
 * both in px. Where it is narrower than its window nothing scrolls, and it goes on to the edge.
 */
export function sightOf(span: Span, width: number, wanted: number, room: number): Sight {
  const week = 7 * width;
  const free = Math.max(0, room - LABELS);
  const edge = Math.max(span.weeks * week, free);
  const left = Math.max(0, Math.min(wanted, edge - free));
  const first = Math.max(0, Math.floor(left / week) - BESIDE);
  const last = Math.min(
    Math.max(span.weeks, Math.ceil(free / week)),
    Math.ceil((left + free) / week) + BESIDE,
  );
  return {
    from: addDays(span.start, first * 7),
    to: addDays(span.start, last * 7 - 1),
    left,
    edge,
  };
}

/** Where a day begins on the axis, in px from the end of the names. */
export const xOf = ({ start }: Span, day: IsoDate, width: number): number =>
  daysBetween(start, day) * width;
