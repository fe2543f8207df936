import { addDays, addWorkingDays, daysBetween, type IsoDate, weekday } from '#shared/lib/dates.ts';
import type { OffsetUnit } from '../records/phase.ts';

/** The date that lies `offset` days from `anchor`. `workingDays` are weekdays, 1 is Monday. */
export function dateAtOffset(
  anchor: IsoDate,
  offset: number,
  unit: OffsetUnit,
  workingDays: readonly number[],
): IsoDate {
  return unit === 'working' ? addWorkingDays(anchor, offset, workingDays) : addDays(anchor, offset);
}

/**
 * The offset that leads from `anchor` to `date`; `null` where none does: a day off is no whole
 * number of working days away.
 */
export function offsetTo(
  anchor: IsoDate,
  date: IsoDate,
  unit: OffsetUnit,
  workingDays: readonly number[],
): number | null {
  const days = daysBetween(anchor, date);
  if (unit === 'calendar' || workingDays.length === 0 || days === 0) return days;
  if (!workingDays.includes(weekday(date))) return null;
  const step = Math.sign(days);
  let working = 0;
  for (let at = anchor; at !== date; ) {
    at = addDays(at, step);
    if (workingDays.includes(weekday(at))) working += step;
  }
  return working;
}
