import { useMemo } from 'react';
import { today, useToday } from '#renderer/state/today.ts';
import { setView, useView, viewOf } from '#renderer/state/view.ts';
import { getModel, useSettings } from '#renderer/state/workspace.ts';
import type { EventKind } from '#shared/domain/calendar/event.ts';
import type { Look } from '#shared/domain/calendar/look.ts';
import type { DayRange } from '#shared/domain/calendar/range.ts';
import type { Grouping } from '#shared/domain/calendar/timeline.ts';
import { SETTINGS_ID } from '#shared/domain/records/settings.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { type CalendarView, spanOf, titleOf, turned } from './span.ts';

/** Quarter and year are timelines; the others are laid out by react-big-calendar. */
export type GridView = Exclude<CalendarView, 'quarter' | 'year'>;

export const isGrid = (view: CalendarView): view is GridView =>
  view !== 'quarter' && view !== 'year';

interface CalendarLook extends Look {
  readonly view: CalendarView;
  /** The day around which the page lies; `null` is today. */
  readonly date: IsoDate | null;
  readonly grouping: Grouping;
  /** The id of the chosen event. */
  readonly chosen: string | null;
}

/** With leave, a month of a large team would show little else. */
export const HIDDEN_AT_FIRST: readonly EventKind[] = ['leave'];

const PLACE = 'calendar';
const FIRST: CalendarLook = {
  view: 'month',
  date: null,
  chosen: null,
  productId: null,
  teamId: null,
  grouping: 'product',
  hidden: HIDDEN_AT_FIRST,
  colouring: 'release',
};

/** What the calendar shows, and how to change it. */
export function useCalendarView() {
  const [look, change] = useView<CalendarLook>(PLACE, FIRST);
  const now = useToday();
  const weekStart = useSettings()?.weekStart ?? 1;
  const date = look.date ?? now;
  const range = useMemo(() => spanOf(look.view, date, weekStart), [look.view, date, weekStart]);
  const title = titleOf(look.view, date, weekStart);
  return { ...look, date, title, range, length: daysBetween(range.start, range.end), change };
}

/** Changes what the calendar shows from outside of it: an action. */
export const changeCalendar = (patch: (look: CalendarLook) => Partial<CalendarLook>): void =>
  setView(PLACE, FIRST, patch);

/** What the calendar shows now, asked from outside of it: an action. */
export function calendarNow(): Look & { readonly range: DayRange } {
  const look = viewOf(PLACE, FIRST);
  const weekStart = getModel().settings.get(SETTINGS_ID)?.weekStart ?? 1;
  return { ...look, range: spanOf(look.view, look.date ?? today(), weekStart) };
}

/** The day around which the page lies, asked from outside of it. */
export const calendarDay = (): IsoDate => viewOf(PLACE, FIRST).date ?? today();

/** One page on or back from what is shown, as far as plans may lie. */
export const turnCalendar = (direction: 1 | -1): void =>
  changeCalendar(({ view, date }) => ({ date: turned(view, date ?? today(), direction) }));
