import { addDays, daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import type { Property } from '../icalendar/component.ts';
import { dateValue, momentsFromTo } from '../icalendar/times.ts';
import type { Entry } from './entry.ts';
import { seriesTimings } from './ics-series.ts';
import type { Timing } from './timing.ts';

/**
 * The events that an entry takes: one, but for a freeze that comes again, whose series may need more,
 * and for one of which a change of the clocks leaves nothing.
 * `lastYear` is that up to which the times of a series are looked at one by one.
 */
export function timingsOf({ start, end, times }: Entry, lastYear: number): Timing[] {
  if (times === null) return [{ suffix: '', properties: wholeDays(start, end) }];
  if (times.repeating) return seriesTimings(times.repeating, lastYear);
  if (times.startsAt >= times.endsAt) return [];
  return [{ suffix: '', properties: momentsFromTo(times.startsAt, times.endsAt, times.zone) }];
}

/** Whole days end on the day after; after the last of all days there is none to name. */
function wholeDays(start: IsoDate, end: IsoDate): Property[] {
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
