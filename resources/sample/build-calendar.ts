import { nextMonth } from '#shared/domain/calendar/range.ts';
import { type Id, insert } from '#shared/domain/model/change.ts';
import { addDays, type IsoDate, type Zone } from '#shared/lib/dates.ts';
import { idOf, type PeopleIds } from './build-people.ts';
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

/** The days off of the winter to come, by month and day. */
const HOLIDAYS = [
  ['12-25', 'Christmas Day'],
  ['12-26', 'Boxing Day'],
  ['01-01', 'New Year’s Day'],
] as const;

const lastOfMonth = (date: IsoDate): IsoDate => addDays(nextMonth(date), -1);

/** The next time that a day of the year comes round. */
function nextOn(day: string, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const date = `${year}-${day}`;
  return date >= today ? date : `${year + 1}-${day}`;
}

/** When nobody works, and when one of the people does not. */
export function buildDaysOff(draft: Draft, people: PeopleIds): void {
  const monday = firstMonday(draft.today);
  const companyDay = addDays(monday, 25);
  const days = [
    ...HOLIDAYS.map(([day, name]) => ({ date: nextOn(day, draft.today), name })),
    { date: companyDay, name: 'Company day' },
  ];
  draft.apply([
    ...days.map((day) => insert('holidays', { id: draft.newId(), ...day, uid: null })),
    insert('leaves', {
      id: draft.newId(),
      personId: idOf(people, 'TA'),
      startDate: addDays(monday, 28),
      endDate: addDays(monday, 39),
      note: 'Winter break',
    }),
  ]);
}

/** What others set: freezes, a fair, and who is to be told of the release `nextNight`. */
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
    insert('freezes', {
      id: draft.newId(),
      title: 'Month-end close',
      kind: 'soft',
      startDate: lastOfMonth(draft.today),
      startTime: '18:00',
      endDate: addDays(lastOfMonth(draft.today), 1),
      endTime: '12:00',
      zone,
      rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
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
