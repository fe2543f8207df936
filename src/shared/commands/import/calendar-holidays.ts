import type { CalendarEvent, CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { CalendarRow } from '#shared/domain/import/calendar-plan.ts';
import { type Change, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../command.ts';
import type { CalendarOutcome } from './calendar.ts';

const LONGEST_DAYS = 366;
const MOST_HOLIDAYS = 20_000;
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

/** Between which days the repetitions of an event become holidays. */
interface Horizon {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Holidays out of a calendar's events: one for each day, those of a repeating event from last year
 * to five years on. A day is known again by its event's UID, and where that has several, its date.
 */
export function holidaysFrom(
  model: Model,
  { file, events, cancelled }: CalendarFile,
  context: CommandContext,
): Result<CalendarOutcome> {
  const known = knownDays(model);
  const horizon = horizonAt(context.today);
  const changes: Change[] = [];
  const rows: CalendarRow[] = [];
  for (const event of events) {
    const days = daysOf(event, horizon);
    if (!days.ok) {
      const { line } = event;
      return fail(appError('calendar-line', { file, line, problem: days.error }));
    }
    const planned = holidaysOf(event, days.value, known, horizon, context);
    changes.push(...planned.changes);
    rows.push(...planned.rows);
    if (rows.length > MOST_HOLIDAYS)
      return fail(appError('calendar-too-many', { file, what: 'days off', most: MOST_HOLIDAYS }));
  }
  for (const holiday of cancelled.flatMap(known.take)) {
    changes.push(remove('holidays', holiday));
    rows.push(rowOf(holiday, 'removed'));
  }
  return ok({ changes, rows });
}

const horizonAt = (today: IsoDate): Horizon => ({
  from: `${Number(today.slice(0, 4)) - YEARS_BACK}-01-01`,
  to: `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`,
});

/** The days that an event takes, or what is wrong with it. */
function daysOf(event: CalendarEvent, { from, to }: Horizon): Result<IsoDate[], string> {
  const { startDate, startTime, endDate, endTime, zone, rule } = event;
  const last = endTime === '00:00' && endDate > startDate ? addDays(endDate, -1) : endDate;
  const length = daysBetween(startDate, last) + 1;
  if (length > LONGEST_DAYS) return fail(`it lasts more than ${LONGEST_DAYS} days`);
  const recurrence =
    rule === '' ? null : recurrenceOf(rule, { date: startDate, time: startTime, zone });
  if (recurrence?.ok === false) return fail(`RRULE ${recurrence.error}`);
  const starts = recurrence ? recurrence.value(addDays(from, 1 - length), to) : [startDate];
  const days = starts
    .filter((date) => !event.exceptDates.includes(date))
    .flatMap((date) => Array.from({ length }, (_, i) => addDays(date, i)));
  return ok([...new Set(days)]);
}

/** The days off that are there. What was taken is not given again. */
interface KnownDays {
  /** Those that came from an event. */
  take(uid: string): Holiday[];
  /** The one that a person wrote. */
  takeWritten(day: Pick<Holiday, 'date' | 'name'>): Holiday | undefined;
}

function knownDays({ holidays }: Pick<Model, 'holidays'>): KnownDays {
  const named = ({ date, name }: Pick<Holiday, 'date' | 'name'>) => `${date} ${name}`;
  const left = Map.groupBy(holidays.values(), (day) => day.uid ?? named(day));
  const withDate = Map.groupBy(
    [...left.keys()].filter((key) => DATED.test(key)),
    (key) => key.replace(DATED, ''),
  );
  const taken = (key: string, isWritten: boolean): Holiday[] => {
    const days = (left.get(key) ?? []).filter(({ uid }) => (uid === null) === isWritten);
    if (days.length > 0) left.delete(key);
    return days;
  };
  return {
    take: (uid) => [uid, ...(withDate.get(uid) ?? [])].flatMap((key) => taken(key, false)),
    takeWritten: (day) => taken(named(day), true)[0],
  };
}

/** Where an event has several days, each has its date behind the UID. */
const DATED = / \d{4}-\d\d-\d\d$/;

function holidaysOf(
  event: CalendarEvent,
  days: readonly IsoDate[],
  known: KnownDays,
  horizon: Horizon,
  context: CommandContext,
): { readonly changes: readonly Change[]; readonly rows: readonly CalendarRow[] } {
  const isOne = event.rule === '' && days.length === 1;
  const left = new Map(known.take(event.uid).map((holiday) => [holiday.date, holiday]));
  const changes: Change[] = [];
  const rows: CalendarRow[] = [];
  for (const date of days) {
    const to = {
      date,
      name: event.title || 'Day off',
      uid: isOne ? event.uid : `${event.uid} ${date}`,
    };
    const moved = isOne ? left.values().next().value : undefined;
    const holiday = left.get(date) ?? moved ?? known.takeWritten(to);
    if (holiday) left.delete(holiday.date);
    const change = holiday
      ? update('holidays', holiday, to)
      : [insert('holidays', { id: context.newId(), ...to })];
    changes.push(...change);
    const kind = !holiday ? 'added' : change.length > 0 ? 'changed' : 'unchanged';
    rows.push(rowOf(to, kind));
  }
  for (const holiday of left.values()) {
    if (event.rule !== '' && (holiday.date < horizon.from || holiday.date > horizon.to)) continue;
    changes.push(remove('holidays', holiday));
    rows.push(rowOf(holiday, 'removed'));
  }
  return { changes, rows };
}

const rowOf = (
  { uid, name, date }: Pick<Holiday, 'uid' | 'name' | 'date'>,
  change: CalendarRow['change'],
): CalendarRow => ({ uid: uid ?? '', title: name, start: date, change });
