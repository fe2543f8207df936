import type { CalendarEvent } from '#shared/domain/import/calendar-file.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import type { ReadEvent } from './event.ts';
import { inZone } from './times.ts';

/**
 * The events of a file, each once: of those with the same name the latest version. A repetition
 * that was changed or called off is an exception of its series; changed, it is an event of its own.
 */
export function settle(read: readonly ReadEvent[]): {
  readonly events: CalendarEvent[];
  readonly cancelled: string[];
} {
  const masters = latest(read.filter(({ replaces }) => replaces === null));
  const changed = latest(read.filter(({ replaces }) => replaces !== null));
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
