import { WEEKDAY_CODES as DAYS } from './rule-names.ts';

const BY_DAYS = /^BY(DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS)=/i;

/**
 * The rule of a freeze whose first time moves by so many days: the weekdays of a weekly rule move
 * along. `null` where the rule names days that cannot: the last Friday of a month stays one.
 */
export function shiftRule(rule: string, days: number): string | null {
  if (days === 0) return rule;
  const parts = rule.split(';');
  const named = parts.filter((part) => BY_DAYS.test(part));
  if (named.length === 0) return rule;
  const weekdays = /^BYDAY=([A-Z]{2}(?:,[A-Z]{2})*)$/.exec(named[0] ?? '')?.[1];
  if (!parts.includes('FREQ=WEEKLY') || named.length > 1 || !weekdays) return null;
  const shifted = weekdays.split(',').map((day) => DAYS[mod7(DAYS.indexOf(day) + days)]);
  return parts.map((part) => (part === named[0] ? `BYDAY=${shifted.join(',')}` : part)).join(';');
}

const mod7 = (day: number): number => ((day % 7) + 7) % 7;
