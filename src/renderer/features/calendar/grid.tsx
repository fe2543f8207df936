import { getISODay } from 'date-fns';
import { type KeyboardEvent, type SyntheticEvent, useContext, useMemo } from 'react';
import { Calendar, type HeaderProps, type View } from 'react-big-calendar';
import addon, { type EventInteractionArgs } from 'react-big-calendar/lib/addons/dragAndDrop';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import 'react-big-calendar/lib/addons/dragAndDrop/styles.css';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { daysBetween, type IsoDate } from '#shared/lib/dates.ts';
import { AgendaTime } from './agenda-time.tsx';
import { AgendaBar, MonthBar, WeekBar } from './bar.tsx';
import { CalendarControls } from './controls.ts';
import { DayCell, HeadCell } from './day-cell.tsx';
import { type CalendarView, type Entry, entriesFor } from './entries.ts';
import './grid.css';
import { FORMATS, localizerFor, toIsoDate, toLocalDate } from './localizer.ts';
import { MonthDate } from './month-date.tsx';
import { isMovable } from './move.ts';

/** The addon is CommonJS; a bundler may hand it over with its `default` still inside. */
const withDragAndDrop = (addon as unknown as { default?: typeof addon }).default ?? addon;
const Weekday = ({ label }: HeaderProps) => <span>{label}</span>;

const DraggableCalendar = withDragAndDrop<Entry>(Calendar);

interface GridProps {
  readonly view: CalendarView;
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly weekStart: number;
  /** Weekdays on which people work, 1 is Monday. */
  readonly workingDays: readonly number[];
  readonly events: readonly CalendarEvent[];
  /** Days of the agenda. */
  readonly length: number;
  /** A bar of the week was dropped some days from where it was. */
  onMoved(event: CalendarEvent, days: number): void;
}

const COMPONENTS = {
  month: { header: Weekday, event: MonthBar, dateHeader: MonthDate, dateCellWrapper: DayCell },
  week: { header: Weekday, event: WeekBar, dateCellWrapper: HeadCell },
  agenda: { agenda: { event: AgendaBar, time: AgendaTime } },
};

/** Where a week's page is scrolled to: from here on a window in the evening is in sight. */
const MORNING = new Date(2000, 0, 1, 10);
const isKey = (press: SyntheticEvent): press is KeyboardEvent => press.type === 'keydown';
const nothing = () => undefined;

/**
 * Month, week or agenda. The month's bars are carried by our own drag, the week's by the calendar's;
 * both end in the same command.
 */
export function Grid(props: GridProps) {
  const { view, events } = props;
  const controls = useContext(CalendarControls);
  const entries = useMemo(() => entriesFor(events, view, props.date), [events, view, props.date]);
  const shared = {
    localizer: localizerFor(props.weekStart),
    formats: FORMATS,
    components: COMPONENTS[view],
    events: entries,
    date: toLocalDate(props.date),
    getNow: () => toLocalDate(props.today),
    view: view as View,
    views: [view] as View[],
    toolbar: false,
    length: props.length,
    culture: 'en',
    onNavigate: nothing,
    onView: nothing,
    onDrillDown: nothing,
    showAllEvents: true,
    dayPropGetter: (date: Date) =>
      props.workingDays.includes(getISODay(date)) ? {} : { className: 'day-off' },
    messages: { noEventsInRange: 'Nothing is planned in these weeks.' },
  };
  if (view !== 'week') return <Calendar<Entry> {...shared} />;
  return (
    <DraggableCalendar
      {...shared}
      getNow={() => new Date()}
      scrollToTime={MORNING}
      showMultiDayTimes
      draggableAccessor={({ event }) => isMovable(event)}
      resizable={false}
      onSelectEvent={({ event }) => controls.choose(event)}
      onKeyPressEvent={({ event }, press) => {
        if (isKey(press) && controls.onBarKey(event, press)) press.preventDefault();
      }}
      onEventDrop={({ event: entry, start }: EventInteractionArgs<Entry>) =>
        props.onMoved(entry.event, daysBetween(toIsoDate(entry.start), toIsoDate(new Date(start))))
      }
    />
  );
}
