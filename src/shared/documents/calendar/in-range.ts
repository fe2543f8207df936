import { occurrencesOf } from '#shared/domain/freeze/occurrences.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import { addDays, addMinutes, type IsoDate, instantAt, LATEST } from '#shared/lib/dates.ts';
import type { CalendarRange, Entry } from './entry.ts';

/** Whether one of the entry's days, or of its repetitions, lies in the range. */
export function isInRange(entry: Entry, { from, to }: CalendarRange): boolean {
  if (to !== null && entry.start > to) return false;
  if (from === null || entry.end >= from) return true;
  const freeze = entry.times?.repeating;
  return freeze ? comesBetween(freeze, from, to ?? LATEST) : false;
}

/** A freeze that does not come again for so long is over. */
const MOST_YEARS = 10;
const YEAR = 365;

/** Looks a year at a time: most freezes come in the first. */
function comesBetween(freeze: Freeze, from: IsoDate, to: IsoDate): boolean {
  const last = addDays(from, MOST_YEARS * YEAR);
  for (let at = from; at <= to && at <= last; at = addDays(at, YEAR)) {
    const start = instantAt(at, '00:00', freeze.zone);
    const until = addDays(at, YEAR - 1) < to ? addDays(at, YEAR - 1) : to;
    const end = addMinutes(instantAt(until, '23:59', freeze.zone), 1);
    if (occurrencesOf(freeze, { start, end }).length > 0) return true;
  }
  return false;
}
