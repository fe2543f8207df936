import { addDays, daysBetween, EARLIEST, type IsoDate, LATEST } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import type { Id } from '../model/change.ts';
import type { Freeze } from '../records/calendar.ts';

/** More freezes on one day than these nobody can read, and all that looks at the day is slow. */
export const MOST_ON_ONE_DAY = 100;

const DAYS_BACK = 366;
const DAYS_AHEAD = 731;

/**
 * A day on which more than `MOST_ON_ONE_DAY` freezes hold, one of `among` with them; `null` where
 * there is none. Freezes that come round are followed from a year before `today` to two years after
 * it, so that the work is bounded.
 */
export function crowdedDay(
  freezes: ReadonlyMap<Id, Freeze>,
  among: ReadonlySet<Id>,
  today: IsoDate,
): IsoDate | null {
  const held = new Uint32Array(daysBetween(EARLIEST, LATEST) + 1);
  const known = [...freezes.values()];
  const ordered = [
    ...known.filter(({ id }) => !among.has(id)),
    ...known.filter(({ id }) => among.has(id)),
  ];
  for (const freeze of ordered) {
    for (const day of daysOf(freeze, today)) {
      const count = (held[day] ?? 0) + 1;
      held[day] = count;
      if (count > MOST_ON_ONE_DAY && among.has(freeze.id)) return addDays(EARLIEST, day);
    }
  }
  return null;
}

/** The days on which a freeze holds, each once, counted from the first that can be planned. */
function* daysOf(freeze: Freeze, today: IsoDate): Generator<number> {
  const { startDate, endDate, endTime } = freeze;
  const length = daysBetween(startDate, endDate) + (endTime === '00:00' ? 0 : 1);
  let next = 0;
  for (const start of startsOf(freeze, today)) {
    const first = daysBetween(EARLIEST, start);
    for (let day = Math.max(first, next); day < first + length; day += 1) yield day;
    next = Math.max(next, first + length);
  }
}

function startsOf({ rule, startDate: date, startTime: time, zone }: Freeze, today: IsoDate) {
  const recurrence = rule === '' ? null : recurrenceOf(rule, { date, time, zone });
  if (!recurrence?.ok) return [date];
  return recurrence.value(addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
}
