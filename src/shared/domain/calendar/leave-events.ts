import { derive } from '../model/derive.ts';
import type { CalendarEvent } from './event.ts';

/** Who is away, over the days of their leave. */
export const leaveEvents = derive(['leaves', 'people'], ({ leaves, people }) =>
  [...leaves.values()].map(
    ({ id, personId, startDate, endDate }): CalendarEvent => ({
      id: `leave:${id}`,
      kind: 'leave',
      recordId: id,
      releaseId: null,
      productId: null,
      version: '',
      title: `${people.get(personId)?.name ?? 'Somebody'} away`,
      start: startDate,
      end: endDate,
      startsAt: null,
      endsAt: null,
      hue: 0,
      over: false,
    }),
  ),
);
