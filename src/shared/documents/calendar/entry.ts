import type { DeploymentWindow } from '#shared/domain/deployment/window.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Freeze } from '#shared/domain/records/calendar.ts';
import type { Instant, IsoDate, WallTime, Zone } from '#shared/lib/dates.ts';

/** What a calendar that goes out tells of, in the order in which one day lists it. */
export const ENTRY_KINDS = [
  'holiday',
  'mark',
  'freeze',
  'sprint',
  'phase',
  'release',
  'window',
  'announcement',
  'leave',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing of the calendar. `start` and `end` are days, both included, on its own wall. */
export interface Entry {
  readonly kind: EntryKind;
  readonly recordId: Id;
  readonly productId: Id | null;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** `null` for what lasts whole days. */
  readonly times: EntryTimes | null;
  /** What it is: `Release`, `Hard freeze`. */
  readonly label: string;
  /** The release it belongs to; empty where it belongs to none. */
  readonly version: string;
  readonly title: string;
  /** What else is worth a word: `Released`, `Production`. */
  readonly details: readonly string[];
  /** More than a line has room for: a goal. */
  readonly notes: string;
}

/** Times on the wall of `zone`. */
export interface EntryTimes {
  readonly start: WallTime;
  readonly end: WallTime;
  readonly zone: Zone;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The freeze that comes again by a rule. */
  readonly repeating: Freeze | null;
}

/** What a calendar shows: the days from `from` to `to`, both included, of one product or of all. */
export interface CalendarRange {
  readonly productId: Id | null;
  /** The only team, with what no team builds; left out is all of them. */
  readonly teamId?: Id | null;
  /** `null` is from the first day, or to the last one, on which there is anything. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The kinds that are left out. */
  readonly hidden: readonly EntryKind[];
}

/** The times of a deployment's window. */
export const timesOf = (window: DeploymentWindow): EntryTimes => ({
  start: window.startTime,
  end: window.endTime,
  zone: window.zone,
  startsAt: window.start,
  endsAt: window.end,
  repeating: null,
});
