import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate, LATEST, type WallTime, wallAt, type Zone } from './dates.ts';
import { fail, ok, type Result } from './result.ts';

/** When something that comes round begins for the first time, on the wall of its zone. */
export interface FirstTime {
  readonly date: IsoDate;
  readonly time: WallTime;
  readonly zone: Zone;
}

/** The days, in order, on which something begins from one day to another, both included. */
export type Recurrence = (from: IsoDate, to: IsoDate) => IsoDate[];

/** A rule has at most so many characters. */
export const LONGEST_RULE = 1000;
const MOST_TIMES = 1000;
const LONGEST_INTERVAL = 1000;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** Whether a part's value is a list of whole numbers between two, none of them zero. */
const numbers = (least: number, most: number) => (value: string) =>
  value
    .split(',')
    .every((one) => /^[+-]?\d{1,3}$/.test(one) && +one !== 0 && +one >= least && +one <= most);

const like = (shape: RegExp) => (value: string) => shape.test(value);

const PARTS: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: like(/^[A-Z]+$/),
  INTERVAL: like(/^\d+$/),
  COUNT: like(/^\d+$/),
  UNTIL: like(/^\d{8}(T\d{6}Z?)?$/),
  BYDAY: like(/^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU))*$/),
  BYMONTH: numbers(1, 12),
  BYMONTHDAY: numbers(-31, 31),
  BYYEARDAY: numbers(-366, 366),
  BYWEEKNO: numbers(-53, 53),
  BYSETPOS: numbers(-366, 366),
  WKST: like(/^(MO|TU|WE|TH|FR|SA|SU)$/),
};

/**
 * What an RFC 5545 rule (`FREQ=WEEKLY;BYDAY=FR`) makes of a first time, which always counts. Only
 * rules that count in days or more are taken. An error is the predicate of a sentence about it.
 */
export function recurrenceOf(rule: string, first: FirstTime): Result<Recurrence, string> {
  const parts = partsOf(rule);
  if (!parts.ok) return parts;
  const until = lastDay(parts.value.get('UNTIL'), first);
  if (until === null) return fail('ends at a time that does not exist (UNTIL)');
  if (until !== undefined && until < first.date) return fail('ends before its first time (UNTIL)');
  try {
    const counted = countedFrom(parts.value, first.date);
    const days = parts.value.has('COUNT')
      ? fromList(timesOf(counted, first.date))
      : between(counted);
    const stop = until ?? LATEST;
    return ok((from, to) => withFirst(days, first.date, from, to < stop ? to : stop));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail('is no rule that ever comes round (RFC 5545)');
  }
}

/** Whether a rule that `recurrenceOf` takes names the day of its first time, and not only later ones. */
export function namesFirst(rule: string, first: IsoDate): boolean {
  const parts = partsOf(rule);
  return parts.ok && between(countedFrom(parts.value, first))(first, first).length > 0;
}

/** The days of a rule from a first one on, which are reckoned in UTC; its end apart. */
function countedFrom(parts: ReadonlyMap<string, string>, first: IsoDate): RRuleTemporal {
  const rest = [...parts].filter(([name]) => name !== 'UNTIL');
  return new RRuleTemporal({
    rruleString: rest.map(([name, value]) => `${name}=${value}`).join(';'),
    dtstart: Temporal.PlainDate.from(first).toZonedDateTime('UTC'),
    strict: true,
    maxIterations: parts.has('COUNT') ? 10_000 : 100_000,
  });
}

function partsOf(rule: string): Result<ReadonlyMap<string, string>, string> {
  if (rule.length > LONGEST_RULE) return fail(`is longer than ${LONGEST_RULE} characters`);
  const parts = new Map<string, string>();
  for (const part of rule.trim().toUpperCase().split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) return fail(`${TOO_FAST} (${name})`);
    const shape = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!shape?.(value) || more.length > 0)
      return fail(`has a part that says nothing: ${part.slice(0, 60)}`);
    if (parts.has(name)) return fail(`says ${name} twice`);
    parts.set(name, value);
  }
  const problem = outOfBounds(parts);
  return problem === null ? ok(parts) : fail(problem);
}

const TOO_FAST = 'may repeat daily, weekly, monthly or yearly, not within a day';

function outOfBounds(parts: ReadonlyMap<string, string>): string | null {
  const frequency = parts.get('FREQ');
  if (frequency === undefined) return 'does not say how often (FREQ)';
  if (/^(HOURLY|MINUTELY|SECONDLY)$/.test(frequency)) return `${TOO_FAST} (FREQ=${frequency})`;
  if (!FREQUENCIES.includes(frequency))
    return `repeats ${frequency}, which is none of ${FREQUENCIES.join(', ')}`;
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (interval < 1 || interval > LONGEST_INTERVAL)
    return `has an INTERVAL that is not 1 to ${LONGEST_INTERVAL}`;
  const count = Number(parts.get('COUNT') ?? 1);
  if (count < 1 || count > MOST_TIMES)
    return `has a COUNT that is not 1 to ${MOST_TIMES}; write UNTIL, or no end`;
  return parts.has('COUNT') && parts.has('UNTIL') ? 'says both COUNT and UNTIL' : null;
}

/** The last day on which it may begin; `undefined` where the rule has no end, `null` for no date. */
function lastDay(until: string | undefined, first: FirstTime): IsoDate | null | undefined {
  if (until === undefined) return undefined;
  const [, year, month, date, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(until) ?? [];
  const written = `${year}-${month}-${date}`;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(`${written}${time || 'T00:00:00'}Z`))) return null;
  if (time === '') return written;
  const wall =
    utc === 'Z'
      ? wallAt(`${written}${time}Z`, first.zone)
      : { date: written, time: `${hour}:${minute}` };
  return wall.time < first.time ? addDays(wall.date, -1) : wall.date;
}

const between =
  (rule: RRuleTemporal): Recurrence =>
  (from, to) =>
    rule.between(midnight(from), midnight(to), true).map(day);

const fromList =
  (days: readonly IsoDate[]): Recurrence =>
  (from, to) =>
    days.filter((one) => from <= one && one <= to);

/** All days of a rule that counts, the first of them among those it counts. */
function timesOf(rule: RRuleTemporal, first: IsoDate): IsoDate[] {
  const times = rule.all().map(day);
  return times[0] === first ? times : [first, ...times.slice(0, -1)];
}

function withFirst(days: Recurrence, first: IsoDate, from: IsoDate, to: IsoDate): IsoDate[] {
  if (to < from || to < first) return [];
  const found = days(from < first ? first : from, to);
  return from <= first && found[0] !== first ? [first, ...found] : found;
}

const midnight = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
const day = (moment: { toString(): string }): IsoDate => moment.toString().slice(0, 10);
