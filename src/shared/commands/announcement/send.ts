import { offsetOn } from '#shared/domain/announcement/announcement.ts';
import { insert, update } from '#shared/domain/model/change.ts';
import { workCalendarOf } from '#shared/domain/model/settings.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { dateInput, idInput } from '../inputs.ts';
import { actorOf } from '../release/create.ts';
import { findAnnouncement, findPlanned } from './planned.ts';

/**
 * Says that an announcement went out: today unless an earlier day is given, by who acts, telling
 * the target date the release has now unless another one is given. From then on it does not move.
 */
export const sendAnnouncement = defineCommand({
  input: z.strictObject({
    announcementId: idInput,
    sentOn: dateInput.optional(),
    toldDate: dateInput.nullable().optional(),
  }),
  run(model, { announcementId, ...given }, { today, actorId }) {
    const found = findPlanned(model, announcementId);
    if (!found.ok) return found;
    const { announcement, release } = found.value;
    const sentOn = given.sentOn ?? today;
    if (sentOn > today)
      return fail(appError('invalid-input', { field: 'Sent on', problem: 'lies in the future' }));
    const toldDate = given.toldDate === undefined ? release.targetDate : given.toldDate;
    return ok({
      label: `Mark ${announcement.audience} as told of ${dated(release.version, toldDate)}`,
      changes: update('announcements', announcement, {
        sentOn,
        toldDate,
        sentById: actorOf(model, actorId),
      }),
    });
  },
});

/**
 * Tells the audience of an announcement that was sent the date the release has now: a second
 * announcement, sent today, with the same words. The first stays as it was.
 */
export const correctAnnouncement = defineCommand({
  input: z.strictObject({
    announcementId: idInput,
    text: z.string().max(20_000).optional(),
  }),
  run(model, { announcementId, text }, { today, actorId, newId }) {
    const found = findAnnouncement(model, announcementId);
    if (!found.ok) return found;
    const { announcement, release } = found.value;
    const { audience } = announcement;
    if (announcement.sentOn === null) return fail(appError('announcement-not-sent', { audience }));
    const { targetDate } = release;
    const rule = offsetOn(announcement, today, targetDate, workCalendarOf(model));
    const correction = {
      ...announcement,
      ...rule,
      id: newId(),
      text: text ?? announcement.text,
      sentOn: today,
      sentById: actorOf(model, actorId),
      toldDate: targetDate,
    };
    return ok({
      label: `Tell ${audience} anew of ${dated(release.version, targetDate)}`,
      changes: [insert('announcements', correction)],
    });
  },
});

const dated = (version: string, date: IsoDate | null): string =>
  date === null ? version : `${version} on ${longDate(date)}`;
