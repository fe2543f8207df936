import {
  addDays,
  daysBetween,
  type IsoDate,
  type WorkCalendar,
  weekday,
} from '#shared/lib/dates.ts';
import type { DayRange } from '../calendar/range.ts';
import { compare, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Leave } from '../records/calendar.ts';
import type { Person } from '../records/people.ts';

type Source = Pick<Model, 'people' | 'leaves' | 'settings' | 'holidays'>;

const leavesOf = indexBy(
  (leave: Leave) => leave.personId,
  (a, b) => compare(a.startDate, b.startDate),
);
const membersOf = indexBy((person: Person) => person.teamId);

/** The active people of a team. */
export const teamMembers = (model: Pick<Model, 'people'>, teamId: string): Person[] =>
  membersOf(model.people, teamId).filter(({ active }) => active);

/**
 * How many days of `range` are worked on. Without any working weekday, calendar days are counted.
 * Reckoned by weeks, however long the range is.
 */
export function workingDaysIn({ start, end }: DayRange, work: WorkCalendar): number {
  if (end < start) return 0;
  const days = daysBetween(start, end) + 1;
  if (work.weekdays.length === 0) return days;
  const weeks = Math.floor(days / 7);
  let count = weeks * new Set(work.weekdays).size;
  for (let day = addDays(start, weeks * 7); day <= end; day = addDays(day, 1))
    if (work.weekdays.includes(weekday(day))) count += 1;
  for (const holiday of work.holidays)
    if (holiday >= start && holiday <= end && work.weekdays.includes(weekday(holiday))) count -= 1;
  return count;
}

/** How many working days of `range` a person is away; leave that overlaps counts once. */
export function leaveDaysIn(model: Source, personId: string, range: DayRange): number {
  const work = workCalendarOf(model);
  let from = range.start;
  let days = 0;
  for (const { startDate, endDate } of leavesOf(model.leaves, personId)) {
    const start = startDate > from ? startDate : from;
    const end = endDate < range.end ? endDate : range.end;
    if (end < start) continue;
    days += workingDaysIn({ start, end }, work);
    from = addDays(end, 1);
  }
  return days;
}

/**
 * Which share of a team's time in `range` is still to come from `today` on, between 0 and 1: days
 * that are over, holidays and leave are not. A team without people is never on leave.
 */
export function shareToCome(
  model: Source,
  teamId: string,
  range: DayRange,
  today: IsoDate,
): number {
  const work = workCalendarOf(model);
  const whole = workingDaysIn(range, { ...work, holidays: new Set() });
  if (whole === 0) return 0;
  const left = { start: today > range.start ? today : range.start, end: range.end };
  const working = workingDaysIn(left, work);
  const people = teamMembers(model, teamId);
  if (people.length === 0) return working / whole;
  const away = people.reduce((sum, { id }) => sum + leaveDaysIn(model, id, left), 0);
  return (working * people.length - away) / (whole * people.length);
}
