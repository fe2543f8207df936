import type { Instant, IsoDate, Zone } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Freeze } from '../records/calendar.ts';

/** What the calendar shows, in the order in which a day stacks it. */
export const EVENT_KINDS = [
  'freeze',
  'mark',
  'sprint',
  'phase',
  'release',
  'window',
  'announcement',
  'leave',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A time of a freeze, from one moment up to another. */
export interface Frozen {
  readonly kind: Freeze['kind'];
  readonly start: Instant;
  readonly end: Instant;
  /** The zone on whose wall its days are told. */
  readonly zone: Zone;
}

/** One bar of the calendar. `start` and `end` are days, both included. */
export interface CalendarEvent {
  /** Unique over all kinds: `kind:recordId`. */
  readonly id: string;
  readonly kind: EventKind;
  readonly recordId: Id;
  readonly releaseId: Id | null;
  readonly productId: Id | null;
  /** A release's version, with its product's key where another product has the same; empty for sprints. */
  readonly version: string;
  readonly title: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Where a window is, where its release has several; left out otherwise. */
  readonly environment?: string;
  /** The zone on whose wall a window's day and times are told; left out for all else. */
  readonly zone?: Zone;
  /** A window's times on its own wall, where it is seen from another: `22:00–02:00 Europe/Berlin`. */
  readonly own?: string;
  /** Set where a window lies on another day than its release. */
  readonly isApart?: true;
  /** The moments of a window; `null` for what lasts whole days. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Of a freeze: how hard it is, and its moments; left out for all else. */
  readonly frozen?: Frozen;
  /** 1 to 4; 0 without a colour of its own. */
  readonly hue: number;
  /** Shipped, completed or closed: shown with a tick, and not dragged. */
  readonly over: boolean;
}

/**
 * `22:00–02:00`, or `Staging 14:00–16:00` where its release has several windows; seen from another
 * zone, with its own times: `16:00–20:00 (22:00–02:00 Europe/Berlin)`.
 */
export const windowTitle = ({ environment, title, own }: CalendarEvent): string =>
  [environment, title, own && `(${own})`].filter(Boolean).join(' ');
