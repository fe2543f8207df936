import { dateNear, longDate } from '#shared/lib/date-words.ts';
import { announcementDate, announcementsOf, lastTold } from '../announcement/announcement.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Check } from './check.ts';

/** Somebody is to be told, and has not been. Counts from the day on which it is due. */
export const announcementOverdue: Check = {
  name: 'announcement-overdue',
  subject: 'announcements',
  needsDate: true,
  alsoReleased: true,
  run({ model, release, today }) {
    const work = workCalendarOf(model);
    return announcementsOf(model.announcements, release.id).flatMap((announcement) => {
      const due = announcementDate(announcement, release.targetDate, work);
      if (announcement.sentOn !== null || due === null) return [];
      const { audience, channel, id } = announcement;
      return [
        {
          severity: 'warning' as const,
          what: `${audience} not told`,
          where: channel === '' ? audience : `${audience}, ${channel}`,
          why: due < today ? `Was due ${longDate(due)}.` : `Due ${dateNear(due, today)}.`,
          how: 'Send the announcement',
          mend: { at: 'release', releaseId: release.id } as const,
          records: [id],
          countsFrom: due,
        },
      ];
    });
  },
};

/** An audience holds another date than the release has: what it was told last counts. */
export const toldAnotherDate: Check = {
  name: 'told-another-date',
  subject: 'dates that were told',
  run: ({ model, release, today }) =>
    lastTold(model, release.id)
      .filter(({ toldDate }) => toldDate !== release.targetDate)
      .map(({ id, audience, sentOn, toldDate }) => ({
        severity: 'blocker' as const,
        what: `${audience} was told ${dateNear(toldDate, today)}`,
        where: audience,
        why: `That was on ${longDate(sentOn)}; now the release ${
          release.targetDate === null ? 'has no date' : `ships ${longDate(release.targetDate)}`
        }.`,
        how: 'Send a correction',
        mend: { at: 'release', releaseId: release.id } as const,
        records: [id],
      })),
};
