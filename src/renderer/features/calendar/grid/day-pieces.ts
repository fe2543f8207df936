import { addDays, type Instant, type IsoDate } from '#shared/lib/dates.ts';
import { toIsoDate, toLocalDate } from './localizer.ts';

/** What of a day lies between two moments, in percent of its height in a week. */
export interface DayPiece {
  readonly day: IsoDate;
  readonly top: number;
  readonly height: number;
}

const DAY = 24 * 60;

/** The pieces of the days from one moment up to another, on this computer's wall. */
export function dayPieces(start: Instant, end: Instant): DayPiece[] {
  const [from, to] = [new Date(start), new Date(end)];
  const last = toIsoDate(to);
  const pieces: DayPiece[] = [];
  for (let day = toIsoDate(from); day <= last; day = addDays(day, 1)) {
    const top = toLocalDate(day) < from ? shareOf(from) : 0;
    const bottom = day === last ? shareOf(to) : 100;
    if (bottom > top) pieces.push({ day, top, height: bottom - top });
  }
  return pieces;
}

/** How far down its day a moment lies. */
export const shareOf = (moment: Date): number =>
  ((moment.getHours() * 60 + moment.getMinutes()) / DAY) * 100;
