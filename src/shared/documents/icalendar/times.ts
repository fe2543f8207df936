import {
  daysBetween,
  type Instant,
  type IsoDate,
  instantAt,
  isShownOnce,
  type WallTime,
  wallAt,
  type Zone,
} from '#shared/lib/dates.ts';
import { isUtc } from '#shared/lib/zones.ts';
import type { Property } from './component.ts';

/** `20261211`. */
export const dateValue = (date: IsoDate): string => date.replaceAll('-', '');

/** `20261211T220000`. */
export const localTime = (date: IsoDate, time: WallTime): string =>
  `${dateValue(date)}T${time.replace(':', '')}00`;

/** `20261211T210000Z`. */
export const utcTime = (instant: Instant): string =>
  `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A property that is a time on the wall of `zone`. */
export const zonedTime = (name: string, date: IsoDate, time: WallTime, zone: Zone): Property =>
  isUtc(zone)
    ? { name, value: `${localTime(date, time)}Z` }
    : { name, parameters: { TZID: zone }, value: localTime(date, time) };

/**
 * Start and end on the wall of `zone`. A moment that this wall shows like another, as its clocks go
 * back, is told in UTC: readers differ on which of the two it means.
 */
export const momentsFromTo = (start: Instant, end: Instant, zone: Zone): Property[] => [
  momentOf('DTSTART', start, zone),
  momentOf('DTEND', end, zone),
];

function momentOf(name: string, at: Instant, zone: Zone): Property {
  const { date, time } = wallAt(at, zone);
  return isShownOnce(date, time, zone)
    ? zonedTime(name, date, time, zone)
    : { name, value: utcTime(at) };
}

/**
 * A recurrence rule fit for a start on the wall of `zone`: an end that is a day, or a time on that
 * wall, becomes the moment in UTC that the format asks for.
 */
export const recurrence = (rule: string, zone: Zone): string =>
  rule
    .trim()
    .toUpperCase()
    .split(';')
    .map((part) => (part.startsWith('UNTIL=') ? untilPart(part, zone) : part))
    .join(';');

function untilPart(part: string, zone: Zone): string {
  const [, year, month, day, hour = '23', minute = '59', utc] =
    /^UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(part) ?? [];
  if (year === undefined || utc === 'Z') return part;
  return `UNTIL=${utcTime(instantAt(`${year}-${month}-${day}`, `${hour}:${minute}`, zone))}`;
}

/** `P2DT18H`: whole days as the calendar counts them, then hours and minutes. */
export function nominalDuration(span: {
  readonly startDate: IsoDate;
  readonly startTime: WallTime;
  readonly endDate: IsoDate;
  readonly endTime: WallTime;
}): string {
  const minutes = minutesOf(span.endTime) - minutesOf(span.startTime);
  const days = daysBetween(span.startDate, span.endDate) - (minutes < 0 ? 1 : 0);
  const rest = minutes < 0 ? minutes + 24 * 60 : minutes;
  const [hours, left] = [Math.floor(rest / 60), rest % 60];
  const time = `${hours > 0 ? `${hours}H` : ''}${left > 0 || hours === 0 ? `${left}M` : ''}`;
  const whole = days > 0 ? `${days}D` : '';
  return rest === 0 && days > 0 ? `P${whole}` : `P${whole}T${time}`;
}

const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
