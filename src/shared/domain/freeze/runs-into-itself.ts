import { addDays, daysBetween } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import type { Freeze } from '../records/calendar.ts';

/** A rule that comes round seldom is looked at so far. */
const SEARCHED_DAYS = 1461;

/**
 * After how many days at the least a freeze begins again, where it would still hold then; `null`
 * where each of its times is over before the next. The four years after its first time are searched.
 */
export function runsIntoItself(
  freeze: Pick<
    Freeze,
    'startDate' | 'startTime' | 'endDate' | 'endTime' | 'zone' | 'rule' | 'exceptDates'
  >,
): number | null {
  const { startDate: date, startTime: time, zone, rule } = freeze;
  const nights = daysBetween(date, freeze.endDate);
  const days = freeze.endTime > time ? nights + 1 : nights;
  if (rule === '' || days <= 1) return null;
  const recurrence = recurrenceOf(rule, { date, time, zone });
  if (!recurrence.ok) return null;
  const left = new Set(freeze.exceptDates);
  for (const searched of [days, SEARCHED_DAYS]) {
    const starts = recurrence.value(date, addDays(date, searched)).filter((one) => !left.has(one));
    const gaps = starts.slice(1).map((one, i) => daysBetween(starts[i] ?? date, one));
    const least = Math.min(...gaps);
    if (least < days) return least;
  }
  return null;
}
