import type { Row } from './fields.ts';
import { choice, date, id, integer, name, nullable, ref, text } from './fields.ts';
import { OFFSET_UNITS } from './phase.ts';
import { table } from './table.ts';

/**
 * Word of a release to an audience, due `plannedOffset` days from the target date. Once sent, it
 * keeps the day, who sent it, and the release date that it told: that one no longer moves.
 */
export const announcements = table('model', {
  id: id(),
  releaseId: ref('releases'),
  audience: name(),
  channel: text(200),
  text: text(20_000),
  plannedOffset: integer(-3650, 3650),
  plannedUnit: choice(OFFSET_UNITS),
  sentOn: nullable(date()),
  sentById: nullable(ref('people')),
  toldDate: nullable(date()),
});
export type Announcement = Row<typeof announcements.fields>;
