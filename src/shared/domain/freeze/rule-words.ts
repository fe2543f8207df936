import { dayOfMonth, longDate, monthWord, weekdayName } from '#shared/lib/date-words.ts';
import { dateAt, daysBetween, type IsoDate, weekday, type Zone } from '#shared/lib/dates.ts';
import { counted, listed } from '#shared/lib/format.ts';
import type { Freeze } from '../records/calendar.ts';
import { type RecurrenceParts, recurrenceParts } from './recurrence-parts.ts';
import { ordinalDay, PLACES, WEEKDAY_CODES } from './rule-names.ts';

export type Repeating = Pick<
  Freeze,
  'startDate' | 'startTime' | 'endDate' | 'endTime' | 'zone' | 'rule' | 'exceptDates'
>;

/**
 * When a freeze is, in words, on the wall of its zone: `every Friday 12:00 to Monday 06:00, until
 * Thu 31 Dec 2026`, or `Fri 18 Dec 2026, 12:00 to Mon 4 Jan 2027, 06:00` where it comes once.
 */
export function ruleWords(freeze: Repeating): string {
  const { startDate, startTime, endDate, endTime, rule } = freeze;
  const end = endDate === startDate ? endTime : `${longDate(endDate)}, ${endTime}`;
  const once = `${longDate(startDate)}, ${startTime} to ${end}`;
  if (rule === '') return once;
  const parts = recurrenceParts(rule);
  const words = parts && timesWords(freeze, parts);
  if (!parts || !words) return `${once}, repeated by the rule ${rule}`;
  return [words, ...limits(parts, freeze.zone), ...exceptions(freeze)].join(', ');
}

function timesWords(freeze: Repeating, parts: RecurrenceParts): string | null {
  if (parts.frequency === 'DAILY') return daily(freeze, parts);
  if (parts.frequency === 'WEEKLY') return weekly(freeze, parts);
  if (parts.frequency === 'MONTHLY') return monthly(freeze, parts);
  return parts.frequency === 'YEARLY' ? yearly(freeze, parts) : null;
}

const isPlain = ({ months, monthDays }: RecurrenceParts): boolean =>
  months.length === 0 && monthDays.length === 0;

function daily(freeze: Repeating, parts: RecurrenceParts): string | null {
  if (!isPlain(parts) || parts.days.length > 0) return null;
  return `${every(parts.interval, 'day')} ${hours(freeze)}`;
}

function weekly(freeze: Repeating, parts: RecurrenceParts): string | null {
  const days = parts.days.length === 0 ? [weekday(freeze.startDate)] : parts.days.map(weekdayOf);
  if (!isPlain(parts) || days.includes(0)) return null;
  const names = listed([...days].sort().map(weekdayName));
  const [only] = days;
  const end = days.length === 1 && only !== undefined ? weeklyEnd(freeze, only) : hours(freeze);
  const isSpaced = parts.interval > (days.length === 1 ? 2 : 1);
  if (isSpaced) return `${every(parts.interval, 'week')}, on ${names} ${end}`;
  return `${every(parts.interval, names)} ${end}`;
}

/** Within a week, the end has a weekday's name: `12:00 to Monday 06:00`. */
function weeklyEnd(freeze: Repeating, day: number): string {
  const nights = daysBetween(freeze.startDate, freeze.endDate);
  if (nights === 0 || nights > 6) return hours(freeze);
  return `${freeze.startTime} to ${weekdayName(((day - 1 + nights) % 7) + 1)} ${freeze.endTime}`;
}

function monthly(freeze: Repeating, parts: RecurrenceParts): string | null {
  const on = dayInMonth(freeze, parts);
  if (on === null || parts.months.length > 0) return null;
  return `on the ${on} of ${every(parts.interval, 'month')}, ${hours(freeze)}`;
}

function yearly(freeze: Repeating, parts: RecurrenceParts): string | null {
  const { startDate, startTime, endDate, endTime } = freeze;
  const [month = Number(startDate.slice(5, 7)), another] = parts.months;
  if (another !== undefined) return null;
  const years = every(parts.interval, 'year');
  if (parts.days.length > 0) {
    const on = parts.months.length === 1 ? dayInMonth(freeze, parts) : null;
    return on && `${years} on the ${on} of ${monthWord(month)}, ${hours(freeze)}`;
  }
  const days = parts.monthDays;
  const isItself =
    month === Number(startDate.slice(5, 7)) &&
    (days.length === 0 || (days.length === 1 && days[0] === Number(startDate.slice(8))));
  if (!isItself) return null;
  const end = endDate === startDate ? endTime : `${dayOfMonth(endDate)} ${endTime}`;
  return `${years} from ${dayOfMonth(startDate)} ${startTime} to ${end}`;
}

/** `15th`, `last Friday`; `null` where it is more than one day, or none that has a name. */
function dayInMonth(freeze: Repeating, { days, monthDays }: RecurrenceParts): string | null {
  if (days.length + monthDays.length > 1) return null;
  const [day] = days;
  if (day === undefined) return ordinalDay(monthDays[0] ?? Number(freeze.startDate.slice(8)));
  const [, place = '', name = ''] = /^([+-]?\d)([A-Z]{2})$/.exec(day) ?? [];
  const which = PLACES[Number(place)];
  return which && weekdayOf(name) > 0 ? `${which} ${weekdayName(weekdayOf(name))}` : null;
}

/** `22:00 to 06:00 the next day`. */
function hours({ startDate, startTime, endDate, endTime }: Repeating): string {
  const nights = daysBetween(startDate, endDate);
  if (nights === 0) return `${startTime} to ${endTime}`;
  const after = nights === 1 ? 'the next day' : `${counted(nights, 'day')} later`;
  return `${startTime} to ${endTime} ${after}`;
}

function every(interval: number, what: string): string {
  if (interval === 1) return `every ${what}`;
  return interval === 2 ? `every second ${what}` : `every ${interval} ${what}s`;
}

function limits({ count, until }: RecurrenceParts, zone: Zone): string[] {
  const last = until === null ? null : lastDay(until, zone);
  return [
    ...(count === null ? [] : [counted(count, 'time')]),
    ...(last === null ? [] : [`until ${longDate(last)}`]),
  ];
}

/** The day on the wall of `zone` that `20261231` or `20261231T230000Z` names. */
function lastDay(until: string, zone: Zone): IsoDate | null {
  const [, year, month, day, hour, minute] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ)?/.exec(until) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : dateAt(`${date}T${hour}:${minute}:00Z`, zone);
}

function exceptions({ exceptDates }: Repeating): string[] {
  if (exceptDates.length === 0) return [];
  const all = [...exceptDates].sort().map(longDate);
  return all.length > 3 ? [`but for ${counted(all.length, 'date')}`] : [`but not ${listed(all)}`];
}

/** 1 (Monday) to 7; 0 for what is no weekday. */
const weekdayOf = (code: string): number => WEEKDAY_CODES.indexOf(code) + 1;
