import type { CalendarEvent } from '#shared/domain/import/calendar-file.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { recurrenceOf } from '#shared/lib/recurrence.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { visible } from '../visible.ts';
import { type Flaw, flaw, type IcsComponent } from './components.ts';
import type { ContentLine } from './lines.ts';
import {
  addDuration,
  inZone,
  readProperty,
  readWalls,
  roundUp,
  type Wall,
  type Zones,
} from './times.ts';
import { textIn } from './zones.ts';

/** An event as the file has it, before the changed repetitions are put to their series. */
export interface ReadEvent extends CalendarEvent {
  /** The repetition that it takes the place of: the day on which that starts in its series. */
  readonly replaces: Wall | null;
  readonly isCancelled: boolean;
  /** The later of two with the same name counts. */
  readonly sequence: number;
}

const LONGEST_UID = 900;
const LONGEST_TITLE = 500;

/** Reads a VEVENT. Without an end it lasts a day, or no time where it has a start time. */
export function readEvent(event: IcsComponent, zones: Zones): Result<ReadEvent, Flaw> {
  const line = (name: string) => lineOf(event, name);
  const untaken = line('RDATE') ?? line('EXRULE');
  if (untaken)
    return flaw(untaken.line, `${untaken.name} is not taken; write it as events of their own`);
  const start = startOf(event, line('DTSTART'), zones);
  if (!start.ok) return start;
  const end = endOf(event, start.value, zones);
  if (!end.ok) return end;
  const { date, time, zone } = start.value;
  const rule = ruleOf(event, start.value);
  if (!rule.ok) return rule;
  const except = exceptionsOf(event, start.value, zones);
  if (!except.ok) return except;
  const replaces = firstWall(line('RECURRENCE-ID'), zones);
  if (!replaces.ok) return replaces;
  const title = textOf(line('SUMMARY'));
  if (!title.ok) return title;
  const uid = textIn(event, 'UID') || `${title.value}@${date}`;
  if (uid.length > LONGEST_UID)
    return flaw(event.line, `its UID is longer than ${LONGEST_UID} characters`);
  return ok({
    line: event.line,
    uid,
    title: title.value,
    startDate: date,
    startTime: time,
    endDate: end.value.date,
    endTime: end.value.time,
    zone,
    rule: rule.value,
    exceptDates: except.value,
    replaces: replaces.value,
    isCancelled: textIn(event, 'STATUS').toUpperCase() === 'CANCELLED',
    sequence: Number(textIn(event, 'SEQUENCE')) || 0,
  });
}

const lineOf = ({ lines }: IcsComponent, name: string): ContentLine | undefined =>
  lines.find((line) => line.name === name);

function startOf(event: IcsComponent, line: ContentLine | undefined, zones: Zones) {
  const start = firstWall(line, zones);
  if (!start.ok) return start;
  if (start.value === null) return flaw(event.line, 'the event has no start (DTSTART)');
  return ok({ ...start.value, seconds: 0 });
}

function endOf(event: IcsComponent, start: Wall, zones: Zones): Result<Wall, Flaw> {
  const [line, duration] = [lineOf(event, 'DTEND'), lineOf(event, 'DURATION')];
  if (!line && duration) return addDuration(start, duration, lineOf(event, 'RRULE') !== undefined);
  const end = firstWall(line, zones);
  if (!end.ok) return end;
  if (end.value === null || line === undefined)
    return ok(start.isDay ? { ...start, date: addDays(start.date, 1) } : start);
  const there = roundUp(inZone(end.value, start.zone));
  if (`${there.date}${there.time}` >= `${start.date}${start.time}`) {
    const isEmptyDay = start.isDay && there.isDay && there.date === start.date;
    return ok(isEmptyDay ? { ...there, date: addDays(there.date, 1) } : there);
  }
  return flaw(line.line, 'the event ends before it starts (DTEND)');
}

function ruleOf(event: IcsComponent, start: Wall): Result<string, Flaw> {
  const [line, second] = event.lines.filter(({ name }) => name === 'RRULE');
  if (second) return flaw(second.line, 'a second RRULE is not taken');
  if (!line?.value) return ok('');
  const rule = line.value.trim().toUpperCase().replace(/;$/, '');
  const read = recurrenceOf(rule, start);
  return read.ok ? ok(rule) : flaw(line.line, `RRULE ${read.error}`);
}

const MOST_EXCEPTIONS = 1000;

function exceptionsOf(event: IcsComponent, start: Wall, zones: Zones): Result<IsoDate[], Flaw> {
  const dates = new Set<IsoDate>();
  for (const line of event.lines.filter(({ name }) => name === 'EXDATE')) {
    const walls = readWalls(line, zones);
    if (!walls.ok) return walls;
    for (const wall of walls.value) dates.add(inZone(wall, start.zone).date);
    if (dates.size > MOST_EXCEPTIONS)
      return flaw(line.line, `EXDATE names more than ${MOST_EXCEPTIONS} days`);
  }
  return ok([...dates].toSorted());
}

function firstWall(line: ContentLine | undefined, zones: Zones): Result<Wall | null, Flaw> {
  if (!line) return ok(null);
  const walls = readWalls(line, zones);
  return walls.ok ? ok(walls.value[0] ?? null) : walls;
}

function textOf(line: ContentLine | undefined): Result<string, Flaw> {
  if (!line) return ok('');
  const property = readProperty(line);
  if (!property.ok) return property;
  const text = visible(String(property.value.values[0] ?? ''));
  return ok([...text.replaceAll(/\s+/g, ' ').trim()].slice(0, LONGEST_TITLE).join(''));
}
