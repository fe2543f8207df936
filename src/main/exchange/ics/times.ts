import ICAL from 'ical.js';
import {
  addDays,
  addMinutes,
  EARLIEST,
  type IsoDate,
  instantAt,
  isDate,
  LATEST,
  type WallTime,
  wallAt,
  type Zone,
} from '#shared/lib/dates.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { type Flaw, flaw } from './components.ts';
import type { ContentLine } from './lines.ts';
import type { ZoneOf } from './zones.ts';

/** A date and time on a wall; a date alone is its midnight. */
export interface Wall {
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly seconds: number;
  readonly zone: Zone;
  readonly isDay: boolean;
}

/** What times without a zone of their own are told in. */
export interface Zones {
  readonly zoneOf: ZoneOf;
  readonly floating: Zone;
}

/** A property as ical.js reads it: its parameters and values. */
export function readProperty(
  line: ContentLine,
): Result<{ readonly parameters: Record<string, unknown>; readonly values: unknown[] }, Flaw> {
  try {
    const [, parameters, , ...values] = ICAL.parse.property(line.text);
    return ok({ parameters, values });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return flaw(line.line, `${line.name} cannot be read (${error.message.slice(0, 120)})`);
  }
}

/** The dates and times of a property such as DTSTART or EXDATE. */
export function readWalls(line: ContentLine, zones: Zones): Result<Wall[], Flaw> {
  const property = readProperty(line);
  if (!property.ok) return property;
  const { parameters, values } = property.value;
  const { tzid } = parameters;
  const zone = typeof tzid === 'string' ? zones.zoneOf(tzid) : zones.floating;
  if (zone === null)
    return flaw(
      line.line,
      `${line.name} names a zone that nobody knows: ${String(tzid).slice(0, 60)}`,
    );
  const walls: Wall[] = [];
  for (const value of values) {
    const wall = readWall(String(value), zone);
    if (wall === null) return flaw(line.line, `${line.name} is no date or time that exists`);
    if (wall.date < EARLIEST || wall.date > LATEST)
      return flaw(line.line, `${line.name} lies outside the years 1970 to 2199`);
    walls.push(wall);
  }
  return ok(walls);
}

const SHAPE = /^(\d{4}-\d\d-\d\d)(?:T(?:([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(Z?)|::))?$/;

function readWall(value: string, zone: Zone): Wall | null {
  const [, date = '', hour, minute, second = '0', utc] = SHAPE.exec(value) ?? [];
  if (!isDate(date)) return null;
  const time = hour === undefined ? '00:00' : `${hour}:${minute}`;
  const seconds = Number(second);
  return { date, time, seconds, zone: utc === 'Z' ? 'UTC' : zone, isDay: hour === undefined };
}

/** A wall as that of another zone shows it. */
export function inZone(wall: Wall, zone: Zone): Wall {
  if (wall.zone === zone || wall.isDay) return { ...wall, zone };
  return { ...wall, ...wallAt(instantAt(wall.date, wall.time, wall.zone), zone), zone };
}

/**
 * The end that a duration makes: its days on the wall, its hours as they pass, or on the wall as well
 * where it is that of a series, whose first time may lie in a night whose clocks are changed.
 */
export function addDuration(
  start: Wall,
  line: ContentLine,
  isOfSeries: boolean,
): Result<Wall, Flaw> {
  const property = readProperty(line);
  if (!property.ok) return property;
  const text = String(property.value.values[0]);
  if (!/^\+?P(\d{1,5}W|(\d{1,5}D)?(T(\d{1,6}H)?(\d{1,7}M)?(\d{1,9}S)?)?)$/.test(text))
    return flaw(line.line, 'DURATION is no length of time');
  const { weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(text);
  const date = addDays(start.date, weeks * 7 + days);
  const passing = hours * 60 + minutes + Math.ceil((start.seconds + seconds) / 60);
  if (passing === 0) return ok({ ...start, date });
  const zone = isOfSeries ? 'UTC' : start.zone;
  const end = wallAt(addMinutes(instantAt(date, start.time, zone), passing), zone);
  return ok({ ...start, ...end, seconds: 0, isDay: false });
}

/** The end on a full minute: what is left of one counts as one. */
export function roundUp(wall: Wall): Wall {
  if (wall.seconds === 0) return wall;
  const [hour = 0, minute = 0] = wall.time.split(':').map(Number);
  const total = hour * 60 + minute + 1;
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    ...wall,
    date: total === 1440 ? addDays(wall.date, 1) : wall.date,
    time: `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`,
    seconds: 0,
  };
}
