import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';

/** `2 d`, `today`, `3 d ago`: how far a date lies from today, in the room of a sidebar. */
export function countdown(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  return days > 0 ? `${days} d` : `${-days} d ago`;
}
