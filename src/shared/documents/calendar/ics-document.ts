import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import {
  addDays,
  daysBetween,
  type Instant,
  type IsoDate,
  wallAt,
  type Zone,
} from '#shared/lib/dates.ts';
import { isKnownZone, isUtc } from '#shared/lib/zones.ts';
import { type Component, componentText, type Property, textValue } from '../icalendar/component.ts';
import { dateValue, nominalDuration, recurrence, utcTime, zonedTime } from '../icalendar/times.ts';
import { timezone } from '../icalendar/timezone.ts';
import { oneLine } from '../plain.ts';
import type { Entry, EntryTimes } from './entry.ts';

/** What a file says of itself, so that a second import of it brings the first one up to date. */
export interface Stamp {
  /** The workspace's own id. With a record's it names an event in every calendar. */
  readonly workspaceId: Id;
  /** How many transactions the workspace has seen: it only grows. */
  readonly revision: number;
  /** When the newest of them was made. */
  readonly changedAt: Instant;
  /** When the file is made. */
  readonly now: Instant;
}

/** The entries as an iCalendar file (RFC 5545) of that name. */
export function icsText(
  model: Pick<Model, 'products'>,
  name: string,
  entries: readonly Entry[],
  stamp: Stamp,
): string {
  return componentText({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Preflight//Release calendar//EN' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      { name: 'NAME', value: textValue(oneLine(name)) },
      { name: 'X-WR-CALNAME', value: textValue(oneLine(name)) },
    ],
    components: [...timezonesOf(entries), ...entries.map((entry) => event(model, entry, stamp))],
  });
}

/** A freeze that never ends is covered for so many years where its zone has no habit. */
const YEARS_OF_REPEATING = 10;

function timezonesOf(entries: readonly Entry[]): Component[] {
  const years = new Map<Zone, { first: number; last: number }>();
  for (const { start, end, times } of entries) {
    if (times === null || isUtc(times.zone)) continue;
    const first = Number(start.slice(0, 4));
    const last = Number(end.slice(0, 4)) + (times.repeating ? YEARS_OF_REPEATING : 0);
    const known = years.get(times.zone) ?? { first, last };
    years.set(times.zone, {
      first: Math.min(first, known.first),
      last: Math.max(last, known.last),
    });
  }
  return [...years].sort().map(([zone, { first, last }]) => timezone(zone, first, last));
}

function event(model: Pick<Model, 'products'>, entry: Entry, stamp: Stamp): Component {
  const product = model.products.get(entry.productId ?? '')?.name ?? '';
  const description = [...entry.details, ...zoneUnknown(entry), entry.notes].filter(
    (words) => words.trim() !== '',
  );
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: `${entry.kind}-${entry.recordId}@${stamp.workspaceId}` },
      { name: 'DTSTAMP', value: utcTime(stamp.now) },
      { name: 'LAST-MODIFIED', value: utcTime(stamp.changedAt) },
      { name: 'SEQUENCE', value: String(stamp.revision) },
      ...(entry.times ? timesOfEvent(entry.times) : daysOfEvent(entry)),
      { name: 'SUMMARY', value: textValue(summaryOf(entry, product)) },
      ...(description.length === 0
        ? []
        : [{ name: 'DESCRIPTION', value: textValue(description.join('\n')) }]),
      { name: 'CATEGORIES', value: textValue(entry.label) },
      { name: 'TRANSP', value: entry.kind === 'window' ? 'OPAQUE' : 'TRANSPARENT' },
    ],
  };
}

/** That the times are not those of their zone, as nobody here knows it. */
const zoneUnknown = ({ times }: Entry): string[] =>
  times === null || isKnownZone(times.zone)
    ? []
    : [`Nobody knew the time zone ${times.zone} where this was made: its times are taken as UTC`];

/** `Payments 4.2.0: Build & test`, `Hard freeze: Year's end`. */
function summaryOf({ kind, label, version, title }: Entry, product: string): string {
  const about = [product, version].filter((words) => words !== '').join(' ');
  if (kind === 'release') return oneLine(`${about} ${title}`);
  if (kind === 'freeze') return oneLine(`${label}: ${title}`);
  return oneLine(version === '' ? title : `${about}: ${title}`);
}

/** Whole days end on the day after; after the last of all days there is none to name. */
function daysOfEvent({ start, end }: Entry): Property[] {
  const day = (name: string, date: IsoDate): Property => ({
    name,
    parameters: { VALUE: 'DATE' },
    value: dateValue(date),
  });
  const length = `P${daysBetween(start, end) + 1}D`;
  if (end >= LAST_DAY) return [day('DTSTART', start), { name: 'DURATION', value: length }];
  return [day('DTSTART', start), day('DTEND', addDays(end, 1))];
}

const LAST_DAY = '9999-12-31';

function timesOfEvent(times: EntryTimes): Property[] {
  const { zone, startsAt, endsAt, repeating } = times;
  if (!repeating) {
    const [start, end] = [wallAt(startsAt, zone), wallAt(endsAt, zone)];
    return [
      zonedTime('DTSTART', start.date, start.time, zone),
      zonedTime('DTEND', end.date, end.time, zone),
    ];
  }
  const { startDate, startTime, exceptDates } = repeating;
  return [
    zonedTime('DTSTART', startDate, startTime, zone),
    // An end would fix how long each repetition lasts, also in a night whose clocks are changed.
    { name: 'DURATION', value: nominalDuration(repeating) },
    { name: 'RRULE', value: recurrence(repeating.rule, zone) },
    ...exceptDates.map((date) => zonedTime('EXDATE', date, startTime, zone)),
  ];
}
