import { WEEKDAY_CODES as DAYS } from './rule-names.ts';

const BY_DAYS = /^BY(DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS)=/i;

/**
 * The rule of a freeze whose first time moves by so many days: the weekdays of a weekly rule move
 * along, and the days of a month within it. `null` where the rule names days that cannot: the last
 * Friday of a month stays one, and the 30th goes into no other month.
 */
export function shiftRule(rule: string, days: number): string | null {
  if (days === 0) return rule;
  const parts = rule.split(';');
  const named = parts.filter((part) => BY_DAYS.test(part));
  if (named.length === 0) return rule;
  const shifted = shiftedWeekdays(parts, named, days) ?? shiftedMonthDays(parts, named, days);
  return shifted && parts.map((part) => (part === shifted.from ? shifted.to : part)).join(';');
}

/** A part of a rule, and what comes in its place. */
interface Shifted {
  readonly from: string;
  readonly to: string;
}

function shiftedWeekdays(parts: string[], named: string[], days: number): Shifted | null {
  const [from = ''] = named;
  const weekdays = /^BYDAY=([A-Z]{2}(?:,[A-Z]{2})*)$/.exec(from)?.[1];
  if (!parts.includes('FREQ=WEEKLY') || named.length > 1 || !weekdays) return null;
  const shifted = weekdays.split(',').map((day) => DAYS[mod7(DAYS.indexOf(day) + days)]);
  return { from, to: `BYDAY=${shifted.join(',')}` };
}

const mod7 = (day: number): number => ((day % 7) + 7) % 7;

/** How long each month is at least. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SHORTEST = 28;

function shiftedMonthDays(parts: string[], named: string[], days: number): Shifted | null {
  if (!parts.includes('FREQ=YEARLY') && !parts.includes('FREQ=MONTHLY')) return null;
  const from = named.find((part) => part.startsWith('BYMONTHDAY=')) ?? '';
  const months = named.find((part) => part.startsWith('BYMONTH='));
  if (from === '' || named.length > (months === undefined ? 1 : 2)) return null;
  const longest =
    months === undefined
      ? SHORTEST
      : Math.min(...valuesOf(months).map((month) => LENGTHS[month - 1] ?? SHORTEST));
  const isIn = (day: number) => (day >= 1 && day <= longest) || (day <= -1 && day >= -longest);
  const known = valuesOf(from);
  const shifted = known.map((day) => day + days);
  const isSound = known.every((day, at) => {
    const to = shifted[at] ?? 0;
    return isIn(day) && isIn(to) && Math.sign(day) === Math.sign(to);
  });
  return isSound ? { from, to: `BYMONTHDAY=${shifted.join(',')}` } : null;
}

const valuesOf = (part: string): number[] =>
  part
    .slice(part.indexOf('=') + 1)
    .split(',')
    .map(Number);
