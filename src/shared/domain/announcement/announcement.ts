import { daysBetween, type IsoDate, type WorkCalendar } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import { compare, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Announcement } from '../records/announcement.ts';
import { dateAtOffset, offsetTo } from '../release/day-offset.ts';

/** A release's announcements by their offset: `announcementsOf(table, releaseId)`. */
export const announcementsOf = indexBy(
  (announcement: Announcement) => announcement.releaseId,
  (a, b) => a.plannedOffset - b.plannedOffset || compare(a.id, b.id),
);

/**
 * The day of an announcement: the one on which it was sent, else the one on which it is due;
 * `null` where it waits for a release without a date.
 */
export function announcementDate(
  announcement: Pick<Announcement, 'sentOn' | 'plannedOffset' | 'plannedUnit'>,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): IsoDate | null {
  const { sentOn, plannedOffset, plannedUnit } = announcement;
  if (sentOn !== null || targetDate === null) return sentOn;
  return dateAtOffset(targetDate, plannedOffset, plannedUnit, work);
}

type Rule = Pick<Announcement, 'plannedOffset' | 'plannedUnit'>;

const FURTHEST = 3650;

/**
 * The rule that makes an announcement due on `date`: in its own unit or, where that fails, in
 * calendar days. `null` where the release has no date, or one further away than ten years.
 */
export function offsetOn(
  { plannedUnit }: Pick<Announcement, 'plannedUnit'>,
  date: IsoDate,
  targetDate: IsoDate | null,
  work: WorkCalendar,
): Rule | null {
  if (targetDate === null) return null;
  const days = daysBetween(targetDate, date);
  if (Math.abs(days) > FURTHEST) return null;
  const offset = offsetTo(targetDate, date, plannedUnit, work);
  return offset === null
    ? { plannedOffset: days, plannedUnit: 'calendar' }
    : { plannedOffset: offset, plannedUnit };
}

/** An announcement that is out, and told its audience a date. */
export interface Told extends Announcement {
  readonly sentOn: IsoDate;
  readonly toldDate: IsoDate;
}

/** What each audience of a release was told last; one that was told no date is left out. */
export function lastTold(model: Pick<Model, 'announcements'>, releaseId: Id): Told[] {
  const last = new Map<string, Told>();
  const sent = announcementsOf(model.announcements, releaseId)
    .filter(isTold)
    .toSorted((a, b) => compare(a.sentOn, b.sentOn) || compare(a.id, b.id));
  for (const told of sent) last.set(told.audience.trim().toLocaleLowerCase('en'), told);
  return [...last.values()];
}

const isTold = (announcement: Announcement): announcement is Told =>
  announcement.sentOn !== null && announcement.toldDate !== null;
