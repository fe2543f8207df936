import { createContext } from 'react';
import type { IsoDate } from '#shared/lib/dates.ts';

/** What the cells of a page have to know of it. */
export interface Page {
  /** The weekday on which weeks start, 1 (Monday) to 7. */
  readonly weekStart: number;
  /** The day around which the page lies: its week is brought into sight. */
  readonly day: IsoDate | null;
}

export const CalendarPage = createContext<Page>({ weekStart: 1, day: null });
