import type { InputOf } from '#shared/commands/index.ts';
import { offsetOn } from '#shared/domain/announcement/announcement.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import type { OffsetUnit } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { isOpen } from '#shared/domain/release/status.ts';
import { addWorkingDays, type IsoDate } from '#shared/lib/dates.ts';

/** An announcement as it stands in the fields of its dialog. */
export interface AnnouncementDraft {
  readonly releaseId: Id | null;
  readonly audience: string;
  readonly channel: string;
  readonly text: string;
  readonly days: number;
  readonly unit: OffsetUnit;
  readonly side: 'before' | 'after';
}

const DAYS_AHEAD = 5;
const USUAL = { days: DAYS_AHEAD, unit: 'working', side: 'before' } as const;
const LATE = '9999';

/** The releases that one may still tell of, the next one first. */
export const openReleases = ({ releases }: Pick<Model, 'releases'>): Release[] =>
  [...releases.values()]
    .filter(isOpen)
    .sort((a, b) => compare(a.targetDate ?? LATE, b.targetDate ?? LATE) || compare(a.id, b.id));

/**
 * Word of a release that is still to be sent: due on `day`, of the one that ships next after it; or,
 * without a day, due as usual, of the first one for which that is not over at `today`.
 */
export function announcementOn(
  model: Model,
  day: IsoDate | null,
  today: IsoDate,
): AnnouncementDraft {
  const open = openReleases(model);
  const work = workCalendarOf(model);
  const first = day ?? addWorkingDays(today, DAYS_AHEAD, work);
  const next = open.find(({ targetDate }) => (targetDate ?? '') >= first) ?? open[0];
  const none = { audience: '', channel: '', text: '', releaseId: next?.id ?? null };
  const rule =
    day && next ? offsetOn({ plannedUnit: 'working' }, day, next.targetDate, work) : null;
  return { ...none, ...(rule ? parts(rule) : USUAL) };
}

export const draftOf = (announcement: Announcement): AnnouncementDraft => {
  const { releaseId, audience, channel, text } = announcement;
  return { releaseId, audience, channel, text, ...parts(announcement) };
};

const parts = (rule: Pick<Announcement, 'plannedOffset' | 'plannedUnit'>) => ({
  days: Math.abs(rule.plannedOffset),
  unit: rule.plannedUnit,
  side: rule.plannedOffset > 0 ? ('after' as const) : ('before' as const),
});

/** What the commands take, but for the release. */
export const inputOf = (
  draft: AnnouncementDraft,
): Omit<InputOf<'announcement.add'>, 'releaseId'> => ({
  audience: draft.audience.trim(),
  channel: draft.channel.trim(),
  text: draft.text,
  plannedOffset: offsetIn(draft),
  plannedUnit: draft.unit,
});

/** Days from the target date; zero has one sign. */
export const offsetIn = ({ days, side }: Pick<AnnouncementDraft, 'days' | 'side'>): number =>
  side === 'after' || days === 0 ? days : -days;
