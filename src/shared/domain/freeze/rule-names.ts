import { ordinal } from '../../lib/figures.ts';

/** The weekdays as a rule writes them, Monday first. */
export const WEEKDAY_CODES: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Which of its weekday in a month; -1 is the last. */
export const PLACES: Readonly<Record<number, string>> = {
  [-1]: 'last',
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
};

/** `15th`, of 1 to 31; -1 is `last day`, `null` where it is no day of a month. */
export function ordinalDay(day: number): string | null {
  if (day === -1) return 'last day';
  if (!(day >= 1 && day <= 31)) return null;
  return ordinal(day);
}
