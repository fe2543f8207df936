import { dateNear } from '#shared/lib/date-words.ts';
import { addDays, dateAt, type Instant, instantAt, LATEST, type Zone } from '#shared/lib/dates.ts';
import type { Freeze } from '../records/calendar.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

const SEARCHED_DAYS = [40, 400, 1500];

/** The first time of a freeze that is not over at `now`; `null` where none comes within four years. */
export function nextTime(freeze: Freeze, now: Instant): Occurrence | null {
  const from = dateAt(now, freeze.zone);
  const begin = freeze.startDate > from ? freeze.startDate : from;
  for (const days of SEARCHED_DAYS) {
    const last = addDays(begin, days);
    const end = instantAt(last < LATEST ? last : LATEST, '00:00', freeze.zone);
    const [first] = occurrencesOf(freeze, { start: now, end });
    if (first) return first;
  }
  return null;
}

/** `Fri 27 Nov 12:00 – Mon 30 Nov 06:00`, with the years where they are not this one. */
export function timeWords({ freeze, startDate, endDate }: Occurrence, now: Instant): string {
  const start = wordsOn(startDate, now, freeze.zone);
  if (startDate === endDate) return `${start} ${freeze.startTime}–${freeze.endTime}`;
  const end = wordsOn(endDate, now, freeze.zone);
  return `${start} ${freeze.startTime} – ${end} ${freeze.endTime}`;
}

function wordsOn(date: string, now: Instant, zone: Zone): string {
  return dateNear(date, dateAt(now, zone));
}
