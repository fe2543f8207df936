import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Instant, Zone } from '#shared/lib/dates.ts';
import { isKnownZone, isUtc } from '#shared/lib/zones.ts';
import { type Component, componentText, textValue } from '../icalendar/component.ts';
import { utcTime } from '../icalendar/times.ts';
import { timezone } from '../icalendar/timezone.ts';
import { oneLine } from '../plain.ts';
import type { Entry } from './entry.ts';
import { timingsOf } from './ics-times.ts';
import type { Timing } from './timing.ts';

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
    components: [
      ...timezonesOf(entries, stamp),
      ...entries.flatMap((entry) =>
        timingsOf(entry, lastYearOf(entry, stamp)).map((timing) =>
          event(model, entry, timing, stamp),
        ),
      ),
    ],
  });
}

/** A freeze that comes again is looked at one by one for so many years from when something changed. */
const YEARS_OF_REPEATING = 10;

function lastYearOf({ end, times }: Entry, { changedAt }: Stamp): number {
  const last = Number(end.slice(0, 4));
  if (!times?.repeating) return last;
  return Math.max(last, Number(changedAt.slice(0, 4))) + YEARS_OF_REPEATING;
}

function timezonesOf(entries: readonly Entry[], stamp: Stamp): Component[] {
  const years = new Map<Zone, { first: number; last: number }>();
  for (const entry of entries) {
    const { start, times } = entry;
    if (times === null || isUtc(times.zone)) continue;
    const first = Number(start.slice(0, 4));
    const last = lastYearOf(entry, stamp);
    const known = years.get(times.zone) ?? { first, last };
    years.set(times.zone, {
      first: Math.min(first, known.first),
      last: Math.max(last, known.last),
    });
  }
  return [...years].sort().map(([zone, { first, last }]) => timezone(zone, first, last));
}

function event(
  model: Pick<Model, 'products'>,
  entry: Entry,
  { suffix, properties }: Timing,
  stamp: Stamp,
): Component {
  const product = model.products.get(entry.productId ?? '')?.name ?? '';
  const description = [...entry.details, ...zoneUnknown(entry), entry.notes].filter(
    (words) => words.trim() !== '',
  );
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: `${entry.kind}-${entry.recordId}${suffix}@${stamp.workspaceId}` },
      { name: 'DTSTAMP', value: utcTime(stamp.now) },
      { name: 'LAST-MODIFIED', value: utcTime(stamp.changedAt) },
      { name: 'SEQUENCE', value: String(stamp.revision) },
      ...properties,
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
