import { addDays, dateAt, type Instant, instantAt, type Zone } from '#shared/lib/dates.ts';
import { announcementDate } from '../announcement/announcement.ts';
import { freezesIn, type Occurrence } from '../freeze/occurrences.ts';
import { derive } from '../model/derive.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf, zoneOf } from '../model/settings.ts';
import { versionApart } from '../release/version-apart.ts';
import type { CalendarEvent } from './event.ts';
import type { DayRange } from './range.ts';

const NO_RELEASE = { releaseId: null, productId: null, version: '', hue: 0, over: false };
const WHOLE_DAYS = { startsAt: null, endsAt: null };

type Source = Pick<
  Model,
  'announcements' | 'releases' | 'products' | 'dateMarks' | 'holidays' | 'settings'
>;

/** What others set, and what is told: date marks and announcements, on their days. */
export const dayEvents: (model: Source) => readonly CalendarEvent[] = derive(
  ['announcements', 'releases', 'products', 'dateMarks', 'holidays', 'settings'],
  (model) => [...markEvents(model), ...announcementEvents(model)],
);

const markEvents = ({ dateMarks }: Pick<Model, 'dateMarks'>): CalendarEvent[] =>
  [...dateMarks.values()].map((mark) => ({
    ...NO_RELEASE,
    ...WHOLE_DAYS,
    id: `mark:${mark.id}`,
    kind: 'mark',
    recordId: mark.id,
    productId: mark.productId,
    title: mark.title,
    start: mark.startDate,
    end: mark.endDate,
  }));

function announcementEvents(model: Source): CalendarEvent[] {
  const work = workCalendarOf(model);
  return [...model.announcements.values()].flatMap((announcement) => {
    const release = model.releases.get(announcement.releaseId);
    if (!release || release.status === 'cancelled') return [];
    const day = announcementDate(announcement, release.targetDate, work);
    if (day === null) return [];
    return [
      {
        ...WHOLE_DAYS,
        id: `announcement:${announcement.id}`,
        kind: 'announcement' as const,
        recordId: announcement.id,
        releaseId: release.id,
        productId: release.productId,
        version: versionApart(model, release),
        title: `Tell ${announcement.audience}`,
        start: day,
        end: day,
        hue: release.hue,
        over: announcement.sentOn !== null,
      },
    ];
  });
}

/** The freezes of a page, a bar for each time: on the days that they touch in the workspace's zone. */
export function freezeEvents(
  model: Pick<Model, 'freezes' | 'settings'>,
  range: DayRange,
): CalendarEvent[] {
  const zone = zoneOf(model);
  const span = {
    start: instantAt(range.start, '00:00', zone),
    end: instantAt(addDays(range.end, 1), '00:00', zone),
  };
  return freezesIn(model, span).map((occurrence) => freezeEvent(occurrence, zone));
}

const freezeEvent = ({ freeze, startDate, start, end }: Occurrence, zone: Zone): CalendarEvent => ({
  ...NO_RELEASE,
  ...WHOLE_DAYS,
  id: `freeze:${freeze.id}:${startDate}`,
  kind: 'freeze',
  recordId: freeze.id,
  productId: freeze.productId,
  title: freeze.title,
  frozen: { kind: freeze.kind, start, end, zone },
  start: dateAt(start, zone),
  end: dateAt(momentBefore(end), zone),
});

/** A freeze that ends at midnight does not touch the day that begins then. */
const momentBefore = (end: Instant): Instant => new Date(Date.parse(end) - 1).toISOString();
