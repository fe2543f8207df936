import { format, getDay, startOfWeek } from 'date-fns';
import { enGB } from 'date-fns/locale';
import { type DateLocalizer, dateFnsLocalizer } from 'react-big-calendar';
import { compare } from '#shared/domain/model/index-by.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { stackingOf } from './stacking.ts';

const localizers = new Map<number, DateLocalizer>();

/** How react-big-calendar reckons with dates, for weeks that start on `weekStart`, 1 (Monday) to 7. */
export function localizerFor(weekStart: number): DateLocalizer {
  const known = localizers.get(weekStart);
  if (known) return known;
  const weekStartsOn = (weekStart % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  const localizer = dateFnsLocalizer({
    format,
    getDay,
    startOfWeek: (date: Date) => startOfWeek(date, { weekStartsOn }),
    locales: { en: enGB },
  });
  const made = Object.assign(localizer, { sortEvents: inStackingOrder });
  localizers.set(weekStart, made);
  return made;
}

interface Pair {
  readonly evtA: { readonly start: Date };
  readonly evtB: { readonly start: Date };
}

const inStackingOrder = ({ evtA, evtB }: Pair): number =>
  compare(stackingOf(evtA.start), stackingOf(evtB.start));

const timeRange = ({ start, end }: { start: Date; end: Date }) =>
  `${format(start, 'HH:mm')}–${format(end, 'HH:mm')}`;

/** Twenty-four hours, day before month. */
export const FORMATS = {
  dateFormat: 'd',
  dayFormat: 'EEE d',
  weekdayFormat: 'EEE',
  timeGutterFormat: 'HH:mm',
  agendaDateFormat: 'EEE d MMM',
  agendaTimeFormat: 'HH:mm',
  agendaTimeRangeFormat: timeRange,
  eventTimeRangeFormat: timeRange,
  eventTimeRangeStartFormat: ({ start }: { start: Date }) => `${format(start, 'HH:mm')} –`,
  eventTimeRangeEndFormat: ({ end }: { end: Date }) => `– ${format(end, 'HH:mm')}`,
};

/** Midnight of a calendar date on the viewer's clock, as react-big-calendar wants it. */
export function toLocalDate(date: IsoDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** The calendar date on the viewer's clock. */
export const toIsoDate = (date: Date): IsoDate => format(date, 'yyyy-MM-dd');
