import { daysBetween, type IsoDate, isDate, type WallTime } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/** A deployment window as `--window` names it, relative to the release's target date. */
export interface WindowOption {
  readonly windowStart: WallTime;
  readonly windowEnd: WallTime;
  readonly windowNights: number;
  /** The day it starts, where it was named. */
  readonly startDate: IsoDate | null;
}

const SHAPE = /^(?:(\d{4}-\d\d-\d\d)T)?([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads `22:00/02:00` (an end at or before the start is on the next day) or
 * `2026-12-11T22:00/2026-12-12T02:00`. An error is one sentence for a person.
 */
export function readWindow(text: string): Result<WindowOption, string> {
  const parts = text.split('/').map((part) => SHAPE.exec(part.trim()));
  const [start, end] = parts;
  if (parts.length !== 2 || !start || !end)
    return fail(`--window ${text} is not START/END, such as 22:00/02:00.`);
  const startDate = start[1] ?? null;
  const endDate = end[1] ?? null;
  const windowStart = `${start[2]}:${start[3]}`;
  const windowEnd = `${end[2]}:${end[3]}`;
  for (const date of [startDate, endDate])
    if (date !== null && !isDate(date)) return fail(`--window: there is no day ${date}.`);
  if (startDate === null && endDate !== null)
    return fail('--window names the day of its end but not of its start.');
  const overnight = windowEnd <= windowStart;
  const windowNights = startDate && endDate ? daysBetween(startDate, endDate) : overnight ? 1 : 0;
  if (windowNights < 0 || (windowNights === 0 && overnight))
    return fail('--window ends before it starts.');
  if (windowNights > 30) return fail('--window lasts longer than 30 days.');
  return ok({ windowStart, windowEnd, windowNights, startDate });
}
