import type { Occurrence } from '#shared/domain/freeze/occurrences.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import {
  addDays,
  daysBetween,
  type IsoDate,
  instantAt,
  isShownOnce,
  LATEST,
  minutesBetween,
} from '#shared/lib/dates.ts';
import { namesFirst, type Recurrence, recurrenceOf } from '#shared/lib/recurrence.ts';
import { zoneChanges } from '#shared/lib/zone-changes.ts';
import { momentsFromTo, nominalDuration, recurrence, zonedTime } from '../icalendar/times.ts';
import type { Timing } from './timing.ts';

/**
 * The events of a freeze that comes again: a series by its rule; before it, alone, a first time that
 * the rule does not name; and each time up to the end of `lastYear` that a change of the clocks leaves
 * open to be read otherwise, which takes the place of that in the series.
 */
export function seriesTimings(freeze: Freeze, lastYear: number): Timing[] {
  const { startDate: date, startTime: time, zone, rule } = freeze;
  const days = recurrenceOf(rule, { date, time, zone });
  if (!days.ok) throw new Error(`A freeze comes again by no rule: it ${days.error}.`);
  const isNamed = namesFirst(rule, date);
  const begins = isNamed ? date : firstAfter(days.value, date);
  const first = isNamed ? [] : firstAlone(freeze);
  if (begins === null) return first;
  const ruled: Recurrence = (from, to) => days.value(from < begins ? begins : from, to);
  const near = timesNearChanges(freeze, ruled, lastYear);
  const lost = near.filter((one) => !lasts(one)).map(({ startDate }) => startDate);
  // Some readers stumble over a day left out on which nothing would be.
  const left = freeze.exceptDates.filter((day) => ruled(day, day).length > 0);
  return [
    ...first,
    series(freeze, begins, [...left, ...lost]),
    ...near.filter((one) => lasts(one) && !isClear(freeze, one)).map((one) => again(freeze, one)),
  ];
}

/** One time of a freeze, whether a change of the clocks leaves anything of it or not. */
type Time = Pick<Occurrence, 'startDate' | 'endDate' | 'start' | 'end'>;

const lasts = ({ start, end }: Time): boolean => minutesBetween(start, end) > 0;

function timeOf(freeze: Freeze, startDate: IsoDate): Time {
  const endDate = addDays(startDate, daysBetween(freeze.startDate, freeze.endDate));
  const start = instantAt(startDate, freeze.startTime, freeze.zone);
  return { startDate, endDate, start, end: instantAt(endDate, freeze.endTime, freeze.zone) };
}

/** The first day of a rule after `date`; `null` where there is none. */
function firstAfter(days: Recurrence, date: IsoDate): IsoDate | null {
  for (const ahead of DAYS_AHEAD) {
    const last = addDays(date, ahead);
    const [found] = days(addDays(date, 1), last < LATEST ? last : LATEST);
    if (found !== undefined) return found;
  }
  return null;
}

/** Most rules come round soon, and to look far ahead takes time. */
const DAYS_AHEAD = [40, 400, 4000, 90_000];

function firstAlone(freeze: Freeze): Timing[] {
  const time = timeOf(freeze, freeze.startDate);
  if (freeze.exceptDates.includes(freeze.startDate) || !lasts(time)) return [];
  return [{ suffix: '-first', properties: momentsFromTo(time.start, time.end, freeze.zone) }];
}

function series(freeze: Freeze, begins: IsoDate, left: readonly IsoDate[]): Timing {
  const { startDate, startTime, zone, rule } = freeze;
  const counted = begins === startDate ? rule : withoutFirst(rule);
  return {
    suffix: '',
    properties: [
      zonedTime('DTSTART', begins, startTime, zone),
      // An end would fix how long each repetition lasts, also in a night whose clocks are changed.
      { name: 'DURATION', value: nominalDuration(freeze) },
      { name: 'RRULE', value: recurrence(counted, zone) },
      ...left.map((date) => zonedTime('EXDATE', date, startTime, zone)),
    ],
  };
}

/** The rule with one time less to count. */
const withoutFirst = (rule: string): string =>
  rule.replace(/COUNT=(\d+)/i, (_, times: string) => `COUNT=${Number(times) - 1}`);

/** One time, written out in the place of that in the series. */
const again = ({ startTime, zone }: Freeze, { startDate, start, end }: Time): Timing => ({
  suffix: '',
  properties: [
    zonedTime('RECURRENCE-ID', startDate, startTime, zone),
    ...momentsFromTo(start, end, zone),
  ],
});

/** The times that are not left out of a series and may touch a change of the clocks. */
function timesNearChanges(freeze: Freeze, ruled: Recurrence, lastYear: number): Time[] {
  const { startDate, endDate, zone, exceptDates } = freeze;
  const nights = daysBetween(startDate, endDate);
  const last = Math.min(lastYear, Number(LATEST.slice(0, 4)));
  const near = zoneChanges(zone, Number(startDate.slice(0, 4)), last + 1).flatMap(({ date }) =>
    ruled(addDays(date, -nights - 1), addDays(date, 1)),
  );
  return [...new Set(near)]
    .filter((date) => !exceptDates.includes(date))
    .map((date) => timeOf(freeze, date));
}

/**
 * Whether every reader takes the same moments from start and duration: the wall shows both ends once,
 * and the hours of the duration are as many when they are counted as they pass.
 */
function isClear({ startTime, endTime, zone }: Freeze, { startDate, endDate, end }: Time): boolean {
  if (!isShownOnce(startDate, startTime, zone) || !isShownOnce(endDate, endTime, zone))
    return false;
  const lastDay = endTime < startTime ? addDays(endDate, -1) : endDate;
  const onWall = minutesBetween(`${lastDay}T${startTime}Z`, `${endDate}T${endTime}Z`);
  return minutesBetween(instantAt(lastDay, startTime, zone), end) === onWall;
}
