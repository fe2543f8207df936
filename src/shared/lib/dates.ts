import { Temporal } from 'temporal-polyfill';
import { reckonedIn, type Zone } from './zones.ts';

export type { Zone } from './zones.ts';

/** A calendar date, `YYYY-MM-DD`, without a zone. */
export type IsoDate = string;
/** A moment, ISO 8601 in UTC. */
export type Instant = string;
/** A time on the wall, `HH:MM`. */
export type WallTime = string;

/** Plans lie between these days: what is older or later was mistyped. */
export const EARLIEST: IsoDate = '1970-01-01';
export const LATEST: IsoDate = '2199-12-31';

/** The date, or the nearest on which plans may lie. */
export const withinPlans = (date: IsoDate): IsoDate =>
  date < EARLIEST ? EARLIEST : date > LATEST ? LATEST : date;

/** The date that somebody means who writes a year of two digits, from 20 on: of this century. */
export const withCentury = (date: IsoDate): IsoDate =>
  /^00[2-9]/.test(date) ? `20${date.slice(2)}` : date;

const DAY = 86_400_000;
/** Dates are written and read a thousand times a drag, and in a workspace they are few. */
const written = new Map<number, IsoDate>();
const read = new Map<IsoDate, number>();
const THURSDAY = 4;

function toEpoch(date: IsoDate): number {
  const known = read.get(date);
  if (known !== undefined) return known;
  const epoch = Date.parse(`${date}T00:00:00Z`);
  read.set(date, epoch);
  return epoch;
}

function fromEpoch(epoch: number): IsoDate {
  const known = written.get(epoch);
  if (known !== undefined) return known;
  const date = new Date(epoch).toISOString().slice(0, 10);
  written.set(epoch, date);
  return date;
}

/** The first day of the epoch, 1 January 1970, was a Thursday. */
const weekdayAt = (epoch: number): number => {
  const day = (epoch / DAY + THURSDAY) % 7;
  return day > 0 ? day : day + 7;
};

/** `date` plus whole calendar days. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromEpoch(toEpoch(date) + days * DAY);

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toEpoch(to) - toEpoch(from)) / DAY);

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (date: IsoDate): number => weekdayAt(toEpoch(date));

/** On which days people work: on these weekdays, 1 is Monday, but for the holidays. */
export interface WorkCalendar {
  readonly weekdays: readonly number[];
  readonly holidays: ReadonlySet<IsoDate>;
}

/** Whether people work on `date`. */
export const isWorkingDay = (date: IsoDate, { weekdays, holidays }: WorkCalendar): boolean =>
  weekdays.includes(weekday(date)) && !holidays.has(date);

/**
 * `date` plus working days: each step goes to the next (or, for negative `days`, the previous)
 * day of `work`. Zero leaves the date alone. Without any working weekday, calendar days are counted.
 */
export function addWorkingDays(date: IsoDate, days: number, work: WorkCalendar): IsoDate {
  if (work.weekdays.length === 0) return addDays(date, days);
  const step = Math.sign(days) * DAY;
  let at = toEpoch(date);
  // No number means no date, which is thrown for below.
  for (let left = Math.abs(days); left > 0 && !Number.isNaN(at); ) {
    at += step;
    if (work.weekdays.includes(weekdayAt(at)) && !work.holidays.has(fromEpoch(at))) left -= 1;
  }
  return fromEpoch(at);
}

/** What a time on the wall of a zone comes to. */
interface Moment {
  readonly at: Instant;
  /** Whether the wall never shows it: a change of the clocks leaves it out. */
  readonly isSkipped: boolean;
}

/** The same walls are asked for their moments again at every step of a drag. */
const moments = new Map<string, Moment>();
const MOST_MOMENTS = 50_000;

function momentAt(date: IsoDate, time: WallTime, zone: Zone): Moment {
  const wall = `${date}T${time}`;
  const key = `${wall}[${zone}]`;
  const known = moments.get(key);
  if (known !== undefined) return known;
  const asked = Temporal.PlainDateTime.from(wall);
  const zoned = asked.toZonedDateTime(reckonedIn(zone));
  const isSkipped = !zoned.toPlainDateTime().equals(asked);
  const moment = { at: zoned.toInstant().toString(), isSkipped };
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(key, moment);
  return moment;
}

/** The moment at which the wall of `zone` shows `time` on `date`; a skipped hour counts as after. */
export const instantAt = (date: IsoDate, time: WallTime, zone: Zone): Instant =>
  momentAt(date, time, zone).at;

/** Whether the wall of `zone` never shows `time` on `date`, as a change of the clocks leaves it out. */
export const isSkipped = (date: IsoDate, time: WallTime, zone: Zone): boolean =>
  momentAt(date, time, zone).isSkipped;

/** Whether the wall of `zone` shows `time` on `date` once: no change of the clocks skips or repeats it. */
export function isShownOnce(date: IsoDate, time: WallTime, zone: Zone): boolean {
  if (isSkipped(date, time, zone)) return false;
  const last = Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime(reckonedIn(zone), { disambiguation: 'later' })
    .toInstant();
  return last.toString() === instantAt(date, time, zone);
}

/** The date and time that the wall of `zone` shows at `instant`. */
export function wallAt(instant: Instant, zone: Zone): { date: IsoDate; time: WallTime } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(reckonedIn(zone));
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** `instant` as the wall of `zone` shows it, with its offset: `2026-12-11T22:00:00+01:00`. */
export const atOffset = (instant: Instant, zone: Zone): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(reckonedIn(zone))
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The date on the wall of `zone` at `instant`. */
export const dateAt = (instant: Instant, zone: Zone): IsoDate => wallAt(instant, zone).date;

/** `instant` plus minutes. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  Temporal.Instant.from(instant)
    .add({ seconds: Math.round(minutes * 60) })
    .toString();

/** Minutes from `from` to `to`. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 60_000;

/** Whether `date` is written `YYYY-MM-DD` and exists. */
export const isDate = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(date) &&
  !Number.isNaN(toEpoch(date)) &&
  fromEpoch(toEpoch(date)) === date;
