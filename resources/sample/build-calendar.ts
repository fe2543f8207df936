import { type Id, insert } from '#shared/domain/model/change.ts';
import { addDays, type Zone } from '#shared/lib/dates.ts';
import { firstMonday } from './build-sprints.ts';
import type { Draft } from './draft.ts';

/** Who is told of the next night, on which working day from it. */
const WORDS = [
  {
    audience: 'Support',
    channel: 'Chat',
    offset: -4,
    text: 'What changes, and the macros for it.',
  },
  {
    audience: 'Customers',
    channel: 'Status page',
    offset: -2,
    text: 'The window, and what to expect.',
  },
  {
    audience: 'Finance teams',
    channel: 'Mail',
    offset: 5,
    text: 'Exports are there; this is how.',
  },
] as const;

/** What others set: a freeze, a fair, and who is to be told of the release `nextNight`. */
export function buildCalendar(draft: Draft, zone: Zone, nextNight: Id): void {
  const monday = firstMonday(draft.today);
  draft.apply([
    insert('freezes', {
      id: draft.newId(),
      title: 'Peak trading',
      kind: 'hard',
      startDate: addDays(monday, 42),
      startTime: '00:00',
      endDate: addDays(monday, 52),
      endTime: '06:00',
      zone,
      rule: '',
      exceptDates: [],
      productId: null,
      environment: '',
      uid: null,
    }),
    insert('dateMarks', {
      id: draft.newId(),
      title: 'Payments fair',
      kind: 'fair',
      startDate: addDays(monday, 15),
      endDate: addDays(monday, 17),
      productId: null,
    }),
    ...WORDS.map(({ audience, channel, offset, text }) =>
      insert('announcements', {
        id: draft.newId(),
        releaseId: nextNight,
        audience,
        channel,
        text,
        plannedOffset: offset,
        plannedUnit: 'working',
        sentOn: null,
        sentById: null,
        toldDate: null,
      }),
    ),
  ]);
}
