import type { CalendarEvent } from '#shared/domain/import/calendar-file.ts';
import { addDays, daysBetween, type IsoDate, instantAt } from '#shared/lib/dates.ts';
import type { ReadEvent } from './event.ts';
import { inZone } from './times.ts';

/**
 * The events of a file, each once: of those with the same name the latest version. A repetition
 * that was changed or called off is an exception of its series; changed, it is an event of its own.
 * One that is written out just as its series has it is no change.
 */
export function settle(read: readonly ReadEvent[]): {
  readonly events: CalendarEvent[];
  readonly cancelled: string[];
} {
  const masters = latest(read.filter(({ replaces }) => replaces === null));
  const changed = new Map(
    [...latest(read.filter(({ replaces }) => replaces !== null))].filter(
      ([, one]) => !isAsInSeries(one, masters.get(one.uid)),
    ),
  );
  const excepted = Map.groupBy(changed.values(), ({ uid }) => uid);
  const series = [...masters.values()].map((event) => ({
    ...event,
    exceptDates: withDates(event, excepted.get(event.uid) ?? []),
  }));
  const all = [
    ...series,
    ...[...changed].map(([uid, event]) => ({ ...event, uid, rule: '', exceptDates: [] })),
  ];
  return {
    events: all.filter(({ isCancelled }) => !isCancelled).map(plain),
    cancelled: all.filter(({ isCancelled }) => isCancelled).map(({ uid }) => uid),
  };
}

function isAsInSeries(one: ReadEvent, series: ReadEvent | undefined): boolean {
  if (!series || one.isCancelled || one.title !== series.title) return false;
  const { startDate, startTime, endDate, endTime, zone } = series;
  const day = replacedDay(one, series);
  const lastDay = addDays(day, daysBetween(startDate, endDate));
  return (
    startOf(one) === instantAt(day, startTime, zone) &&
    endOf(one) === instantAt(lastDay, endTime, zone)
  );
}

const startOf = ({ startDate, startTime, zone }: ReadEvent) =>
  instantAt(startDate, startTime, zone);
const endOf = ({ endDate, endTime, zone }: ReadEvent) => instantAt(endDate, endTime, zone);

const withDates = (event: ReadEvent, changed: readonly ReadEvent[]): IsoDate[] =>
  [...new Set([...event.exceptDates, ...changed.map((one) => replacedDay(one, event))])].toSorted();

const replacedDay = ({ replaces, startDate }: ReadEvent, { zone }: ReadEvent): IsoDate =>
  replaces === null ? startDate : inZone(replaces, zone).date;

function latest(events: readonly ReadEvent[]): Map<string, ReadEvent> {
  const named = new Map<string, ReadEvent>();
  for (const event of events) {
    const { uid, replaces, sequence } = event;
    const name = replaces === null ? uid : `${uid} ${replaces.date}T${replaces.time}`;
    const known = named.get(name);
    if (!known || known.sequence <= sequence) named.set(name, event);
  }
  return named;
}

const plain = ({
  replaces: _,
  isCancelled: __,
  sequence: ___,
  ...event
}: ReadEvent): CalendarEvent => event;
