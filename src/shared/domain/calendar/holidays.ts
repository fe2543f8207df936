import type { IsoDate } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { compare } from '../model/index-by.ts';
import type { Holiday } from '../records/calendar.ts';

/** All holidays in the order of their days. */
export const holidaysInOrder = derive(['holidays'], ({ holidays }): readonly Holiday[] =>
  [...holidays.values()].sort((a, b) => compare(a.date, b.date) || compare(a.name, b.name)),
);

/** What each holiday is called: `Christmas Day`, or several names where a day has several. */
export const holidayNames = derive(['holidays'], (model): ReadonlyMap<IsoDate, string> => {
  const byDay = Map.groupBy(holidaysInOrder(model), ({ date }) => date);
  return new Map([...byDay].map(([date, days]) => [date, days.map(nameOf).join(', ')]));
});

const nameOf = ({ name }: Holiday): string => name;

/** The years that have holidays, and this one. */
export const holidayYears = (holidays: ReadonlyMap<Id, Holiday>, today: IsoDate): string[] =>
  [...new Set([today, ...[...holidays.values()].map(({ date }) => date)].map(yearOf))].sort();

export const yearOf = (date: IsoDate): string => date.slice(0, 4);
