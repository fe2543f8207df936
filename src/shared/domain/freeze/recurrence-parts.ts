/** A recurrence rule of RFC 5545, as far as it can be said in words. */
export interface RecurrenceParts {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number | null;
  /** `20261231` or `20261231T230000Z`. */
  readonly until: string | null;
  /** `MO`, or `-1FR` in a month or year. */
  readonly days: readonly string[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
}

const KNOWN = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'WKST'],
]);

/** The parts of `rule` (`FREQ=WEEKLY;BYDAY=FR`); `null` where it has others, or is none. */
export function recurrenceParts(rule: string): RecurrenceParts | null {
  const entries = rule
    .replace(/;$/, '')
    .split(';')
    .map((part) => part.trim().toUpperCase().split('='));
  const parts = new Map(entries.map(([key = '', value = '']) => [key, value]));
  const frequency = parts.get('FREQ');
  if (!frequency || ![...parts.keys()].every((key) => KNOWN.has(key))) return null;
  const listed = (key: string) => (parts.get(key) ?? '').split(',').filter((one) => one !== '');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: parts.get('UNTIL') ?? null,
    days: listed('BYDAY'),
    monthDays: listed('BYMONTHDAY').map(Number),
    months: listed('BYMONTH').map(Number),
  };
}
