import { weekdayName } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate, isDate, weekday } from '#shared/lib/dates.ts';
import { type RecurrenceParts, recurrenceParts } from './recurrence-parts.ts';
import { ordinalDay, PLACES, WEEKDAY_CODES } from './rule-names.ts';

/** How often something comes round: a friendly choice, or a rule of RFC 5545 for everything else. */
export const REPEATS = ['never', 'week', 'month', 'year', 'rule'] as const;
export type Repeats = (typeof REPEATS)[number];

/** Until when it comes round. */
export type RepeatEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'until'; readonly date: IsoDate | null }
  | { readonly kind: 'count'; readonly times: number | null };

/** A repetition as a person chooses it. */
export interface Repeat {
  readonly repeats: Repeats;
  /** Every so many weeks, months or years. */
  readonly interval: number;
  /** The weekdays of a week, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** The day of a month, as a rule names it: `BYMONTHDAY=-1`, `BYDAY=2FR`; empty is the first one's. */
  readonly monthDay: string;
  readonly end: RepeatEnd;
  /** What stands in the raw field. */
  readonly rule: string;
}

/** Once, with what is proposed when somebody chooses a repetition. */
export const once = (first: IsoDate): Repeat => ({
  repeats: 'never',
  interval: 1,
  weekdays: [weekday(first)],
  monthDay: '',
  end: { kind: 'never' },
  rule: '',
});

/** The rule of RFC 5545 for a choice, without its name; empty is once. */
export function ruleOf(repeat: Repeat, first: IsoDate): string {
  const { repeats, interval, weekdays, monthDay, end } = repeat;
  if (repeats === 'never') return '';
  if (repeats === 'rule') return repeat.rule.trim();
  const isPlainWeek = weekdays.length === 1 && weekdays[0] === weekday(first);
  return [
    `FREQ=${FREQUENCIES[repeats]}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(repeats === 'week' && weekdays.length > 0 && !isPlainWeek ? [byDays(weekdays)] : []),
    ...(repeats === 'month' && monthDay !== '' ? [monthDay] : []),
    ...endPart(end),
  ].join(';');
}

const FREQUENCIES = { week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;
const REPEATS_OF: Readonly<Record<string, 'week' | 'month' | 'year'>> = {
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const byDays = (weekdays: readonly number[]): string =>
  `BYDAY=${weekdays
    .toSorted((a, b) => a - b)
    .map((day) => WEEKDAY_CODES[day - 1])
    .join(',')}`;

function endPart(end: RepeatEnd): string[] {
  if (end.kind === 'until' && end.date) return [`UNTIL=${end.date.replaceAll('-', '')}`];
  if (end.kind === 'count' && end.times) return [`COUNT=${end.times}`];
  return [];
}

/** The choice that a rule stands for; one that nobody could have chosen stays a raw rule. */
export function repeatOf(rule: string, first: IsoDate): Repeat {
  const none = once(first);
  if (rule === '') return none;
  const raw: Repeat = { ...none, repeats: 'rule', rule };
  const parts = recurrenceParts(rule);
  const chosen = parts && friendly(parts, none);
  const isTheSame = chosen && meaning(ruleOf(chosen, first), first) === meaning(rule, first);
  return isTheSame ? { ...chosen, rule } : raw;
}

/** Equal for rules that come to the same, however they are written. */
function meaning(rule: string, first: IsoDate): string {
  const parts = recurrenceParts(rule);
  const own = WEEKDAY_CODES[weekday(first) - 1] ?? '';
  const days = parts?.frequency === 'WEEKLY' && parts.days.join() === own ? [] : parts?.days;
  return JSON.stringify({ ...parts, days, weeksStart: /WKST=\w+/.exec(rule)?.[0] });
}

function friendly(parts: RecurrenceParts, none: Repeat): Repeat | null {
  const repeats = REPEATS_OF[parts.frequency];
  const end = endOf(parts);
  if (!repeats || end === null) return null;
  const chosen = { ...none, repeats, interval: parts.interval, end };
  if (repeats === 'week' && parts.days.length > 0)
    return { ...chosen, weekdays: parts.days.map((code) => WEEKDAY_CODES.indexOf(code) + 1) };
  const [day] = parts.days;
  const [monthDay] = parts.monthDays;
  if (repeats === 'month' && day !== undefined) return { ...chosen, monthDay: `BYDAY=${day}` };
  if (repeats === 'month' && monthDay !== undefined)
    return { ...chosen, monthDay: `BYMONTHDAY=${monthDay}` };
  return chosen;
}

function endOf({ count, until }: RecurrenceParts): RepeatEnd | null {
  if (count !== null) return { kind: 'count', times: count };
  if (until === null) return { kind: 'never' };
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`;
  return isDate(date) ? { kind: 'until', date } : null;
}

/** The same choice for another first day: a week's only day goes along, and so does the month's. */
export function repeatFrom(repeat: Repeat, before: IsoDate, first: IsoDate): Repeat {
  const [only, ...more] = repeat.weekdays;
  const goesAlong = more.length === 0 && only === weekday(before);
  const isOffered = monthDays(first).some(({ part }) => part === repeat.monthDay);
  return {
    ...repeat,
    weekdays: goesAlong ? [weekday(first)] : repeat.weekdays,
    monthDay: isOffered ? repeat.monthDay : '',
  };
}

/** The ways to name the day of a month on which `first` lies, for a rule and in words. */
export function monthDays(first: IsoDate): { readonly part: string; readonly words: string }[] {
  const day = Number(first.slice(8));
  const place = Math.ceil(day / 7);
  const code = WEEKDAY_CODES[weekday(first) - 1];
  const name = weekdayName(weekday(first));
  const isIn = (date: IsoDate) => date.slice(0, 7) === first.slice(0, 7);
  return [
    { part: '', words: `on the ${ordinalDay(day)}` },
    ...(isIn(addDays(first, 1)) ? [] : [{ part: 'BYMONTHDAY=-1', words: 'on the last day' }]),
    ...(place < 5
      ? [{ part: `BYDAY=${place}${code}`, words: `on the ${PLACES[place]} ${name}` }]
      : []),
    ...(isIn(addDays(first, 7)) ? [] : [{ part: `BYDAY=-1${code}`, words: `on the last ${name}` }]),
  ];
}
