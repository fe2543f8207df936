import type { IsoDate } from '#shared/lib/dates.ts';

export type CalendarChange = 'added' | 'changed' | 'unchanged' | 'removed';

/** What importing a calendar does to one freeze or holiday. */
export interface CalendarRow {
  readonly uid: string;
  readonly title: string;
  readonly start: IsoDate;
  readonly change: CalendarChange;
}
