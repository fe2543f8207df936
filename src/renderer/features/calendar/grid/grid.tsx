import {
  type ComponentType,
  type KeyboardEvent,
  type SyntheticEvent,
  useContext,
  useMemo,
} from 'react';
import { Calendar, type View } from 'react-big-calendar';
import 'react-big-calendar/lib/css/react-big-calendar.css';
import type { CalendarEvent } from '#shared/domain/calendar/event.ts';
import { type IsoDate, isWorkingDay, type WorkCalendar } from '#shared/lib/dates.ts';
import { CalendarControls } from '../controls.ts';
import { AgendaDate } from './agenda-date.tsx';
import { useAgendaScroll } from './agenda-scroll.ts';
import { AgendaTime } from './agenda-time.tsx';
import { AgendaBar, DaysBar, WeekBar } from './bar.tsx';
import { DayCell, DayColumn } from './day-cell.tsx';
import { type Entry, entriesFor } from './entries.ts';
import { FrozenDays, frozenHours } from './frozen-hours.tsx';
import './grid.css';
import type { GridView } from '../view.ts';
import { FORMATS, localizerFor, toIsoDate, toLocalDate } from './localizer.ts';
import { MonthDate } from './month-date.tsx';
import { WeekDate, Weekday } from './week-date.tsx';
import { useWeekScroll } from './week-scroll.ts';

interface GridProps {
  readonly view: GridView;
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly weekStart: number;
  readonly work: WorkCalendar;
  readonly events: readonly CalendarEvent[];
  /** Days from the agenda's first to its last. */
  readonly length: number;
}

const COMPONENTS = {
  month: { header: Weekday, event: DaysBar, dateHeader: MonthDate, dateCellWrapper: DayCell },
  week: {
    header: WeekDate,
    event: WeekBar,
    dateCellWrapper: DayCell,
    dayColumnWrapper: DayColumn as ComponentType,
  },
  agenda: { agenda: { date: AgendaDate, event: AgendaBar, time: AgendaTime } },
};

const isKey = (press: SyntheticEvent): press is KeyboardEvent => press.type === 'keydown';
const nothing = () => undefined;

/** Month, week or agenda. Bars are carried by our own drag: react-big-calendar only lays them out. */
export function Grid(props: GridProps) {
  const { view, events } = props;
  const controls = useContext(CalendarControls);
  const entries = useMemo(() => entriesFor(events, view, props.date), [events, view, props.date]);
  const frozen = useMemo(() => frozenHours(view === 'week' ? events : []), [events, view]);
  useWeekScroll(entries, props.date, props.weekStart, view === 'week');
  useAgendaScroll(props.date, props.today, view === 'agenda');
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
      isWorkingDay(toIsoDate(date), props.work) ? {} : { className: 'day-off' },
    messages: { noEventsInRange: 'Nothing is planned in this month.' },
  };
  if (view !== 'week') return <Calendar<Entry> {...shared} />;
  return (
    <FrozenDays value={frozen}>
      <Calendar<Entry>
        {...shared}
        getNow={() => new Date()}
        enableAutoScroll={false}
        showMultiDayTimes
        onSelectEvent={({ event }, press) => {
          if (press.nativeEvent instanceof MouseEvent) controls.choose(event, press.nativeEvent);
        }}
        onKeyPressEvent={({ event }, press) => {
          if (isKey(press) && controls.onBarKey(event, press)) press.preventDefault();
        }}
      />
    </FrozenDays>
  );
}
