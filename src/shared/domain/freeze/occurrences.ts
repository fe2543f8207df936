import {
  addDays,
  daysBetween,
  EARLIEST,
  type Instant,
  type IsoDate,
  instantAt,
  LATEST,
} from '#shared/lib/dates.ts';
import { type Recurrence, recurrenceOf } from '#shared/lib/recurrence.ts';
import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Freeze } from '../records/calendar.ts';
import { touches } from './touches.ts';

/** One time of a freeze: the only one, or one of its repetitions. Dates are those on its wall. */
export interface Occurrence {
  readonly freeze: Freeze;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly start: Instant;
  readonly end: Instant;
}

/** What is asked for: the moments from `start` up to `end`, which is not part of it. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

/** A wall is never further from UTC than this, whatever its zone. */
const ZONE_DAYS = 1;

/**
 * The times of a freeze that share a moment with `span`, earliest first. One of which a change of the
 * clocks leaves nothing shares none.
 */
export function occurrencesOf(freeze: Freeze, span: Span): Occurrence[] {
  const [start, end] = [Date.parse(span.start), Date.parse(span.end)];
  return candidates(freeze, span).filter((one) => {
    const [from, to] = [Date.parse(one.start), Date.parse(one.end)];
    return from < to && from < end && start < to;
  });
}

/** The times of all freezes of a workspace that share a moment with `span`, earliest first. */
export const freezesIn = (model: Pick<Model, 'freezes'>, span: Span): Occurrence[] =>
  freezesOf(model)
    .flatMap((freeze) => occurrencesOf(freeze, span))
    .toSorted((a, b) => compare(a.start, b.start) || compare(a.freeze.id, b.freeze.id));

/** The times of the freezes that hold for a deployment of a product and share a moment with `span`. */
export const freezesOver = (
  model: Pick<Model, 'freezes'>,
  deployment: { readonly productId: Id; readonly environment: string },
  span: Span,
): Occurrence[] =>
  freezesOf(model)
    .filter((freeze) => touches(deployment, freeze))
    .flatMap((freeze) => occurrencesOf(freeze, span));

const freezesOf = derive(['freezes'], ({ freezes }) => [...freezes.values()]);

/** Whether one of the times of a freeze starts on `date`, on its own wall. */
export const startsOn = (freeze: Freeze, date: IsoDate): boolean =>
  startsIn(freeze, date.slice(0, 7)).some(({ startDate }) => startDate === date);

/** What may share a moment with `span`, told by days alone: moments cost fifty times as much. */
function candidates(freeze: Freeze, span: Span): Occurrence[] {
  const days = daysBetween(freeze.startDate, freeze.endDate);
  const from = addDays(span.start.slice(0, 10), -days - ZONE_DAYS);
  const to = addDays(span.end.slice(0, 10), ZONE_DAYS);
  if (freeze.startDate > to || (freeze.rule === '' && freeze.startDate < from)) return [];
  return months(from, to)
    .flatMap((month) => startsIn(freeze, month))
    .filter((one) => from <= one.startDate && one.startDate <= to);
}

/** Rows never change: what is reckoned for one holds as long as it is there. */
const known = new WeakMap<
  Freeze,
  { readonly begins: Recurrence; readonly starts: Map<string, Occurrence[]> }
>();

/** The times of a freeze that start in `month` (`2026-12`), those it leaves out apart. */
function startsIn(freeze: Freeze, month: string): Occurrence[] {
  let reckoned = known.get(freeze);
  if (!reckoned) {
    reckoned = { begins: beginsOf(freeze), starts: new Map() };
    known.set(freeze, reckoned);
  }
  const before = reckoned.starts.get(month);
  if (before) return before;
  const begins = reckoned.begins(`${month}-01`, addDays(`${nextMonth(month)}-01`, -1));
  const starts = begins
    .filter((date) => !freeze.exceptDates.includes(date))
    .map((date) => occurrence(freeze, date));
  reckoned.starts.set(month, starts);
  return starts;
}

/** A rule that no command would have let in counts as none. */
function beginsOf(freeze: Freeze): Recurrence {
  const { startDate: date, startTime: time, zone, rule } = freeze;
  const recurrence = rule === '' ? null : recurrenceOf(rule, { date, time, zone });
  if (recurrence?.ok) return recurrence.value;
  return (from, to) => (from <= date && date <= to ? [date] : []);
}

/** One time of a freeze. Its moments are reckoned when they are asked for, and then kept. */
function occurrence(freeze: Freeze, startDate: IsoDate): Occurrence {
  const endDate = addDays(startDate, daysBetween(freeze.startDate, freeze.endDate));
  let start: Instant | undefined;
  let end: Instant | undefined;
  return {
    freeze,
    startDate,
    endDate,
    get start() {
      start ??= instantAt(startDate, freeze.startTime, freeze.zone);
      return start;
    },
    get end() {
      end ??= instantAt(endDate, freeze.endTime, freeze.zone);
      return end;
    },
  };
}

/** The months from one day to another; none before and after all plans. */
function months(from: IsoDate, to: IsoDate): string[] {
  const last = (to < LATEST ? to : LATEST).slice(0, 7);
  const found: string[] = [];
  for (let at = (from > EARLIEST ? from : EARLIEST).slice(0, 7); at <= last; at = nextMonth(at))
    found.push(at);
  return found;
}

const nextMonth = (month: string): string => addDays(`${month}-01`, 31).slice(0, 7);
