import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { find } from '../find.ts';

interface OfRelease {
  readonly announcement: Announcement;
  readonly release: Release;
}

/** An announcement and its release. */
export function findAnnouncement(model: Model, announcementId: Id): Result<OfRelease> {
  const announcement = find(model, 'announcements', announcementId);
  if (!announcement.ok) return announcement;
  const release = find(model, 'releases', announcement.value.releaseId);
  return release.ok ? ok({ announcement: announcement.value, release: release.value }) : release;
}

/** The same, but for one that is still to be sent; else `announcement-sent`. */
export function findPlanned(model: Model, announcementId: Id): Result<OfRelease> {
  const found = findAnnouncement(model, announcementId);
  if (!found.ok || found.value.announcement.sentOn === null) return found;
  const { audience, sentOn } = found.value.announcement;
  return fail(appError('announcement-sent', { audience, sentOn: longDate(sentOn) }));
}
