import { longRange } from '#shared/lib/date-words.ts';
import { counted } from '#shared/lib/format.ts';
import type { Sprint } from '../records/sprint.ts';
import { overlapsFeeding, type SprintOverlap } from '../sprint/overlaps.ts';
import type { Check, Report } from './check.ts';

/** A sprint that feeds the release and lasts while another of its team does: its people count twice. */
export const sprintsOverlap: Check = {
  name: 'sprints-overlap',
  subject: 'overlapping sprints',
  run: ({ model, release }) => overlapsFeeding(model, release.id).map(report),
};

const report = ({ sprint, other, days }: SprintOverlap): Report => ({
  severity: 'warning',
  what: `${sprint.name} overlaps ${other.name} by ${counted(days, 'day')}`,
  where: sprint.name,
  why: `${inTime(sprint)} and ${inTime(other)} are of one team, whose capacity both of them count on.`,
  how: 'Move one of the sprints',
  mend: { at: 'sprint', sprintId: sprint.id },
  records: [sprint.id, other.id],
});

const inTime = ({ name, startDate, endDate }: Sprint): string =>
  startDate && endDate ? `${name} (${longRange(startDate, endDate)})` : name;
