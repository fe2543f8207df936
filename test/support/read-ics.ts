import ICAL from 'ical.js';

/** What a reader finds in an iCalendar file, in words and moments. */
export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly category: string | null;
  /** `2026-12-11` for whole days, else the wall and its zone: `2026-12-11T22:00:00 Europe/Berlin`. */
  readonly start: string;
  readonly end: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly rule: string | null;
  readonly except: readonly string[];
  readonly sequence: string;
  readonly stamp: string;
  readonly changed: string;
}

/** Reads a file with ical.js, which knows nothing of how it was written. */
export function readIcs(text: string): { readonly name: string; readonly events: ReadEvent[] } {
  const { calendar, zones } = parsed(text);
  return {
    name: unescaped(String(calendar.getFirstPropertyValue('x-wr-calname') ?? '')),
    events: calendar.getAllSubcomponents('vevent').map((event) => readEvent(event, zones)),
  };
}

/**
 * The moments at which the times of a record start and end, its repetitions among them, up to a
 * moment: those of every event whose name begins with `uid`.
 */
export function readTimes(text: string, uid: string, before: string): [string, string][] {
  const { calendar, zones } = parsed(text);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const named = events.filter((event) => event.uid.startsWith(uid));
  return named
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => timesOf(event, zones, before))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function timesOf(event: ICAL.Event, zones: Zones, before: string): [string, string][] {
  if (!event.isRecurring()) return [[moment(event.startDate, zones), moment(event.endDate, zones)]];
  const times: [string, string][] = [];
  const iterator = event.iterator();
  for (let at = iterator.next(); at; at = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(at);
    const start = moment(startDate, zones);
    if (start >= before) break;
    times.push([start, moment(endDate, zones)]);
  }
  return times;
}

function parsed(text: string): { readonly calendar: ICAL.Component; readonly zones: Zones } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const read = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return { calendar, zones: new Map(read.map((zone) => [zone.tzid, zone])) };
}

type Zones = ReadonlyMap<string, ICAL.Timezone>;

function readEvent(component: ICAL.Component, zones: Zones): ReadEvent {
  const event = new ICAL.Event(component);
  const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    uid: event.uid,
    summary: event.summary,
    description: value('description'),
    category: value('categories'),
    start: wall(event.startDate),
    end: wall(event.endDate),
    startsAt: moment(event.startDate, zones),
    endsAt: moment(event.endDate, zones),
    rule: value('rrule'),
    except: component
      .getAllProperties('exdate')
      .map((property) => wall(property.getFirstValue() as ICAL.Time)),
    sequence: value('sequence') ?? '',
    stamp: value('dtstamp') ?? '',
    changed: value('last-modified') ?? '',
  };
}

/** The reader leaves the text of properties that it does not know as it is. */
const unescaped = (text: string): string => text.replace(/\\([\\;,])/g, '$1');

/** Zones are those of the file alone: the reader keeps no list of its own. */
const zoneOf = (time: ICAL.Time): string => String(time.toJSON().timezone);

const wall = (time: ICAL.Time): string =>
  time.isDate ? time.toString() : `${time.toString()} ${zoneOf(time)}`;

function moment(time: ICAL.Time, zones: Zones): string {
  const zone = zones.get(zoneOf(time));
  const placed = time.clone();
  if (zone) placed.zone = zone;
  return placed.toJSDate().toISOString().replace('.000Z', 'Z');
}
