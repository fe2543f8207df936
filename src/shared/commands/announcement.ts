import { offsetOn } from '#shared/domain/announcement/announcement.ts';
import { insert, remove, update } from '#shared/domain/model/change.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import { OFFSET_UNITS } from '#shared/domain/records/phase.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { findPlanned } from './announcement/planned.ts';
import { correctAnnouncement, sendAnnouncement } from './announcement/send.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { dateInput, idInput, nameInput } from './inputs.ts';

const fields = {
  channel: z.string().trim().max(200).optional(),
  text: z.string().max(20_000).optional(),
  plannedOffset: z.int().min(-3650).max(3650).optional(),
  plannedUnit: z.enum(OFFSET_UNITS).optional(),
};

/** Plans word to an audience, by default five working days before the target date. */
const addAnnouncement = defineCommand({
  input: z.strictObject({ releaseId: idInput, audience: nameInput, ...fields }),
  run(model, { releaseId, audience, ...given }, context) {
    const release = find(model, 'releases', releaseId);
    if (!release.ok) return release;
    const announcement: Announcement = {
      id: context.newId(),
      releaseId,
      audience,
      channel: given.channel ?? '',
      text: given.text ?? '',
      plannedOffset: given.plannedOffset ?? -5,
      plannedUnit: given.plannedUnit ?? 'working',
      sentOn: null,
      sentById: null,
      toldDate: null,
    };
    return ok({
      label: `Plan to tell ${audience} of ${release.value.version}`,
      changes: [insert('announcements', announcement)],
    });
  },
});

/** Changes what an announcement says, to whom, or when it is due; nothing of one that was sent. */
const updateAnnouncement = defineCommand({
  input: z.strictObject({ announcementId: idInput, audience: nameInput.optional(), ...fields }),
  run(model, { announcementId, ...given }) {
    const found = findPlanned(model, announcementId);
    if (!found.ok) return found;
    const { announcement, release } = found.value;
    return ok({
      label: `Change what ${announcement.audience} is told of ${release.version}`,
      changes: update('announcements', announcement, defined(given)),
    });
  },
});

/** Takes the day on which an announcement is due to another; it goes on following its release. */
const moveAnnouncement = defineCommand({
  input: z.strictObject({ announcementId: idInput, date: dateInput }),
  run(model, { announcementId, date }) {
    const found = findPlanned(model, announcementId);
    if (!found.ok) return found;
    const { announcement, release } = found.value;
    const rule = offsetOn(announcement, date, release.targetDate, workCalendarOf(model));
    if (rule === null) {
      const problem = 'cannot be counted from the release: it has no date, or one ten years away';
      return fail(appError('invalid-input', { field: 'Date', problem }));
    }
    return ok({
      label: `Tell ${announcement.audience} of ${release.version} on ${longDate(date)}`,
      changes: update('announcements', announcement, rule),
    });
  },
});

/** Takes an announcement away, sent or not; who was told what stays in the history. */
const removeAnnouncement = defineCommand({
  input: z.strictObject({ announcementId: idInput }),
  run(model, { announcementId }) {
    const found = find(model, 'announcements', announcementId);
    if (!found.ok) return found;
    const label = `Remove the announcement to ${found.value.audience}`;
    return ok({ label, changes: [remove('announcements', found.value)] });
  },
});

/** Commands on announcements. */
export const announcementCommands = {
  'announcement.add': addAnnouncement,
  'announcement.update': updateAnnouncement,
  'announcement.move': moveAnnouncement,
  'announcement.send': sendAnnouncement,
  'announcement.correct': correctAnnouncement,
  'announcement.remove': removeAnnouncement,
} as const;
