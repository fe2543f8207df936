import type { IsoDate } from '#shared/lib/dates.ts';

let atHand: IsoDate | null = null;

/** Does something that is about a day, such as a new release on it: whatever asks finds the day. */
export function withDay(date: IsoDate, act: () => unknown): void {
  atHand = date;
  try {
    act();
  } finally {
    atHand = null;
  }
}

/** The day that what is done right now is about; `null` where it is about none. */
export const dayAtHand = (): IsoDate | null => atHand;
