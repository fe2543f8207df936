import { openDialog } from '#renderer/state/dialogs.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import { now } from '#renderer/state/today.ts';
import { getModel } from '#renderer/state/workspace.ts';
import { dayEvents, freezeEvents } from '#shared/domain/calendar/day-events.ts';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { nextTime } from '#shared/domain/freeze/next-time.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Announcement } from '#shared/domain/records/announcement.ts';
import type { DateMark, Freeze } from '#shared/domain/records/calendar.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { calendarNow, changeCalendar } from '../view.ts';
import { AnnouncementDialog } from './announcement-dialog.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { MarkDialog } from './mark-dialog.tsx';

/** Asks for a new freeze, or for what becomes of one, and chooses a time of it: one in sight, or the next. */
export async function askFreeze(of: Freeze | IsoDate): Promise<void> {
  const id = await openDialog<Id>((close) => <FreezeDialog of={of} close={close} />);
  const freeze = id === null ? undefined : getModel().freezes.get(id);
  if (!freeze) return;
  const alone = { ...getModel(), freezes: new Map([[freeze.id, freeze]]) };
  const [inSight] = freezeEvents(alone, calendarNow().range);
  const { startDate } = nextTime(freeze, now()) ?? freeze;
  if (inSight) show(inSight.id, null);
  else show(`freeze:${freeze.id}:${startDate}`, startDate);
}

/** The same for a date mark. */
export async function askMark(of: DateMark | IsoDate): Promise<void> {
  const id = await openDialog<Id>((close) => <MarkDialog of={of} close={close} />);
  const mark = id === null ? undefined : getModel().dateMarks.get(id);
  if (mark) show(`mark:${mark.id}`, mark.startDate);
}

/** The same for an announcement; without a day it is due as usual. */
export async function askAnnouncement(of: Announcement | IsoDate | null): Promise<void> {
  const id = await openDialog<Id>((close) => <AnnouncementDialog of={of} close={close} />);
  if (id === null) return;
  const chosen = `announcement:${id}`;
  show(chosen, dayEvents(getModel()).find((event) => event.id === chosen)?.start ?? null);
}

/** Chooses an event, and turns to its day where the page does not hold it. */
function show(chosen: string, date: IsoDate | null): void {
  const { start, end } = calendarNow().range;
  const isInSight = date === null || (start <= date && date <= end);
  changeCalendar(() => ({ chosen, ...(!isInSight && { date }) }));
}

/** What asks how to change what an event stands for; `null` where a dialog for that is elsewhere, or none. */
export function editOf({ recordId, over }: CalendarEvent): (() => Promise<void>) | null {
  const { freezes, dateMarks, announcements } = getModel();
  const freeze = freezes.get(recordId);
  if (freeze) return () => askFreeze(freeze);
  const mark = dateMarks.get(recordId);
  if (mark) return () => askMark(mark);
  const announcement = over ? undefined : announcements.get(recordId);
  return announcement ? () => askAnnouncement(announcement) : null;
}

type Removable = CalendarEvent & { readonly kind: 'freeze' | 'mark' | 'announcement' | 'leave' };

/** Whether a key may take an event away: what people set by hand, and nothing that was sent. */
export const isRemovable = (event: CalendarEvent): event is Removable =>
  (event.kind === 'announcement' && !event.over) ||
  event.kind === 'freeze' ||
  event.kind === 'mark' ||
  event.kind === 'leave';

/** Takes away what an event stands for, all its times with it, and offers to undo that. */
export async function removeRecord(event: Removable): Promise<void> {
  const done = await removal(event);
  if (!done) return;
  changeCalendar(({ chosen }) => (chosen === event.id ? { chosen: null } : {}));
  offerUndo(done);
}

function removal({ kind, recordId }: Removable): Promise<Done | null> {
  if (kind === 'freeze') return run('freeze.remove', { freezeId: recordId });
  if (kind === 'leave') return run('leave.remove', { leaveId: recordId });
  if (kind === 'mark') return run('dateMark.remove', { dateMarkId: recordId });
  return run('announcement.remove', { announcementId: recordId });
}

/** Leaves one time of a freeze that repeats out; the others stay. */
export async function leaveOut(freeze: Freeze, startDate: IsoDate): Promise<void> {
  const exceptDates = [...freeze.exceptDates, startDate];
  const done = await run('freeze.update', { freezeId: freeze.id, exceptDates });
  if (!done) return;
  changeCalendar(() => ({ chosen: null }));
  offerUndo(done);
}
