import { Temporal } from 'temporal-polyfill';
import type { Instant, IsoDate, WallTime, Zone } from './dates.ts';
import { reckonedIn } from './zones.ts';

/** A moment at which the clocks of a zone are changed. Offsets are seconds east of UTC. */
export interface ZoneChange {
  /** The date and time that the wall showed when it was changed. */
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly before: number;
  readonly after: number;
}

/** Every step of a drag asks for the offsets of the same days. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 50_000;

/** Seconds east of UTC in `zone` when its wall shows midnight of `date`. */
export function offsetOn(date: IsoDate, zone: Zone): number {
  const key = `${date} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = seconds(Temporal.PlainDate.from(date).toZonedDateTime(reckonedIn(zone)));
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** All changes of the clocks of `zone` between the first days of two years, the earliest first. */
export function zoneChanges(zone: Zone, fromYear: number, beforeYear: number): ZoneChange[] {
  const newYear = (year: number) =>
    Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(reckonedIn(zone));
  return changesFrom(newYear(fromYear), ({ year }) => year < beforeYear);
}

/** All changes of the clocks of `zone` after `from` and before `to`, the earliest first. */
export function zoneChangesBetween(zone: Zone, from: Instant, to: Instant): ZoneChange[] {
  const end = Temporal.Instant.from(to).epochMilliseconds;
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(reckonedIn(zone));
  return changesFrom(start, ({ epochMilliseconds }) => epochMilliseconds < end);
}

function changesFrom(
  start: Temporal.ZonedDateTime,
  counts: (at: Temporal.ZonedDateTime) => boolean,
): ZoneChange[] {
  const changes: ZoneChange[] = [];
  let next = start.getTimeZoneTransition('next');
  while (next !== null && counts(next)) {
    const before = seconds(next.subtract({ nanoseconds: 1 }));
    const wall = next.toInstant().toZonedDateTimeISO('UTC').add({ seconds: before });
    changes.push({
      date: wall.toPlainDate().toString(),
      time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
      before,
      after: seconds(next),
    });
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

const seconds = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 1e9;
