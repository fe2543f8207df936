import { readFileSync, statSync } from 'node:fs';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Zone } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { decodeText } from '../csv/decode.ts';
import type { NamedFile } from '../csv/read-text.ts';
import { notAFile, whyUnread } from '../unread.ts';
import { type Flaw, type IcsComponent, readComponents } from './components.ts';
import { type ReadEvent, readEvent } from './event.ts';
import { settle } from './series.ts';
import { textIn, zonesOf } from './zones.ts';

const MEGABYTE = 1_000_000;
const MOST_BYTES = 10 * MEGABYTE;
const MOST_EVENTS = 10_000;
/** To reckon a hostile rule once takes up to a tenth of a second. */
const MOST_SERIES = 500;

/**
 * Reads an iCalendar file of at most 10 MB, whose size alone refuses a larger one; `zone` is that of
 * times without one. Errors: `import-missing`, `import-not-a-file`, `file-unreadable`, and those of
 * `readCalendarText`.
 */
export function readCalendar({ path, name }: NamedFile, zone: Zone): Result<CalendarFile> {
  const bytes = readBytes(path, name);
  return bytes.ok ? readCalendarText(decodeText(bytes.value).text, name, zone) : bytes;
}

/**
 * What an iCalendar text says. Errors: `calendar-none`, `calendar-line`, `calendar-empty`,
 * `calendar-too-many`.
 */
export function readCalendarText(text: string, file: string, zone: Zone): Result<CalendarFile> {
  if (!/^\s*BEGIN:VCALENDAR\s/i.test(text)) return fail(appError('calendar-none', { file }));
  const components = readComponents(text);
  if (!components.ok) return broken(file, components.error);
  const read: ReadEvent[] = [];
  let series = 0;
  for (const calendar of components.value) {
    const zones = zonesIn(calendar, zone);
    for (const component of calendar.parts.filter(({ name }) => name === 'VEVENT')) {
      const event = readEvent(component, zones);
      if (!event.ok) return broken(file, event.error);
      read.push(event.value);
      if (read.length > MOST_EVENTS) return tooMany(file, 'events', MOST_EVENTS);
      if (event.value.rule !== '' && ++series > MOST_SERIES)
        return tooMany(file, 'repeating events', MOST_SERIES);
    }
  }
  return read.length === 0
    ? fail(appError('calendar-empty', { file }))
    : ok({ file, ...settle(read) });
}

const tooMany = (file: string, what: string, most: number) =>
  fail(appError('calendar-too-many', { file, what, most }));

const broken = (file: string, flaw: Flaw) => fail(appError('calendar-line', { file, ...flaw }));

function zonesIn(calendar: IcsComponent, zone: Zone) {
  const zoneOf = zonesOf(calendar);
  return { zoneOf, floating: zoneOf(textIn(calendar, 'X-WR-TIMEZONE')) ?? zone };
}

function readBytes(path: string, file: string): Result<Uint8Array> {
  try {
    const stats = statSync(path);
    const other = notAFile(stats, file);
    if (other) return fail(other);
    if (stats.size <= MOST_BYTES) return ok(readFileSync(path));
    const megabytes = Math.ceil(stats.size / MEGABYTE);
    return fail(appError('calendar-too-large', { file, megabytes, most: MOST_BYTES / MEGABYTE }));
  } catch (error) {
    return fail(whyUnread(error, file));
  }
}
