import type { IsoDate, WallTime, Zone } from '#shared/lib/dates.ts';

/** An event of an iCalendar file, on the wall of its zone. Its end is not part of it. */
export interface CalendarEvent {
  /** The line at which it begins, counted from 1. */
  readonly line: number;
  /** The same in every export of the calendar. */
  readonly uid: string;
  readonly title: string;
  readonly startDate: IsoDate;
  readonly startTime: WallTime;
  readonly endDate: IsoDate;
  readonly endTime: WallTime;
  readonly zone: Zone;
  /** An RFC 5545 rule without its name; empty is once. */
  readonly rule: string;
  readonly exceptDates: readonly IsoDate[];
}

/** What an iCalendar file says, each event once. */
export interface CalendarFile {
  readonly file: string;
  readonly events: readonly CalendarEvent[];
  /** The names of the events that are called off. */
  readonly cancelled: readonly string[];
}
