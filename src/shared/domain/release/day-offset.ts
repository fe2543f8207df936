import {
  addDays,
  addWorkingDays,
  daysBetween,
  type IsoDate,
  isWorkingDay,
  type WorkCalendar,
} from '#shared/lib/dates.ts';
import type { OffsetUnit } from '../records/phase.ts';

/** The date that lies `offset` days from `anchor`, working days counted by `work`. */
export function dateAtOffset(
  anchor: IsoDate,
  offset: number,
  unit: OffsetUnit,
  work: WorkCalendar,
): IsoDate {
  return unit === 'working' ? addWorkingDays(anchor, offset, work) : addDays(anchor, offset);
}

/**
 * The offset that leads from `anchor` to `date`; `null` where none does: a day off is no whole
 * number of working days away.
 */
export function offsetTo(
  anchor: IsoDate,
  date: IsoDate,
  unit: OffsetUnit,
  work: WorkCalendar,
): number | null {
  const days = daysBetween(anchor, date);
  if (unit === 'calendar' || work.weekdays.length === 0 || days === 0) return days;
  if (!isWorkingDay(date, work)) return null;
  const step = Math.sign(days);
  let working = 0;
  for (let at = anchor; at !== date; ) {
    at = addDays(at, step);
    if (isWorkingDay(at, work)) working += step;
  }
  return working;
}
