import { addDays, type IsoDate, weekday, type Zone } from '#shared/lib/dates.ts';
import { offsetOn, type ZoneChange, zoneChanges } from '#shared/lib/zone-changes.ts';
import type { Component, Property } from './component.ts';
import { localTime } from './times.ts';

/** Outside these years clocks are taken to run as at their edge. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** For so many years a habit has to hold before it is written as a rule. */
const AHEAD = 6;

/**
 * The VTIMEZONE of a zone, right for every moment of the years `from` to `to`. Where the zone
 * changes its clocks by a habit at the end of that time, the habit is written as a rule and holds
 * for all that comes after.
 */
export function timezone(zone: Zone, from: number, to: number): Component {
  const first = clamped(from - 1);
  const last = Math.max(first, clamped(to + 1));
  const changes = zoneChanges(zone, first, last + AHEAD);
  const habitYear = yearOfHabit(changes, first, last);
  const explicit = changes.filter(({ date }) => yearOf(date) < (habitYear ?? last + 1));
  const offset = offsetOn(isoYear(first), zone);
  const start = { date: isoYear(first), time: '00:00', before: offset, after: offset };
  return {
    name: 'VTIMEZONE',
    properties: [{ name: 'TZID', value: zone }],
    components: [
      observance([start]),
      ...alike(explicit).map((group) => observance(group)),
      ...(habitYear === null ? [] : habitsFrom(changes, habitYear)),
    ],
  };
}

const clamped = (year: number): number => Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));
const isoYear = (year: number): IsoDate => `${String(year).padStart(4, '0')}-01-01`;
const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** Changes between the same two offsets, together. */
const alike = (changes: readonly ZoneChange[]): ZoneChange[][] => [
  ...Map.groupBy(changes, ({ before, after }) => `${before} ${after}`).values(),
];

function observance(
  [first, ...more]: readonly ZoneChange[],
  rule: string | null = null,
): Component {
  if (!first) throw new Error('An observance begins some day.');
  const { date, time, before, after } = first;
  const dates: Property[] = more.map((change) => ({
    name: 'RDATE',
    value: localTime(change.date, change.time),
  }));
  return {
    name: after > before ? 'DAYLIGHT' : 'STANDARD',
    properties: [
      { name: 'DTSTART', value: localTime(date, time) },
      { name: 'TZOFFSETFROM', value: offsetText(before) },
      { name: 'TZOFFSETTO', value: offsetText(after) },
      ...(rule === null ? dates : [{ name: 'RRULE', value: rule }]),
    ],
  };
}

/** `+0530`, with seconds where the clocks of old had some. */
function offsetText(offset: number): string {
  const seconds = Math.abs(offset);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return `${offset < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join('')}`;
}

/** The first year from which on the clocks follow a habit; `null` where they never do. */
function yearOfHabit(changes: readonly ZoneChange[], first: number, last: number): number | null {
  for (let year = first; year <= last; year += 1)
    if (habitsFrom(changes, year).length > 0) return year;
  return null;
}

/** A rule for each change that comes every year from `year` on; none where one is no habit. */
function habitsFrom(changes: readonly ZoneChange[], year: number): Component[] {
  const coming = changes.filter(({ date }) => yearOf(date) >= year);
  const years = yearOf(coming.at(-1)?.date ?? isoYear(year)) - year + 1;
  const groups = alike(coming);
  const rules = groups.map((group) => (group.length === years ? habitOf(group) : null));
  if (years < AHEAD || rules.includes(null)) return [];
  return groups.map((group, i) => observance(group.slice(0, 1), rules[i]));
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, where that is when all of them are. */
function habitOf(group: readonly ZoneChange[]): string | null {
  const distinct = (of: (change: ZoneChange) => unknown) => new Set(group.map(of)).size === 1;
  const [first] = group;
  const isAlike = distinct(({ date, time }) => `${date.slice(5, 7)} ${weekday(date)} ${time}`);
  if (!first || !isAlike) return null;
  const day = DAYS[weekday(first.date) - 1];
  const by = `FREQ=YEARLY;BYMONTH=${Number(first.date.slice(5, 7))};BYDAY=`;
  if (group.every(({ date }) => isLastOfMonth(date))) return `${by}-1${day}`;
  return distinct(({ date }) => weekOfMonth(date)) ? `${by}${weekOfMonth(first.date)}${day}` : null;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekOfMonth = (date: IsoDate): number => Math.ceil(Number(date.slice(8)) / 7);
const isLastOfMonth = (date: IsoDate): boolean => addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
