import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { type Misfit, misfitsOf } from '../sprint/against-lock.ts';
import type { Check, Report } from './check.ts';

/**
 * A sprint that feeds the release and ends after its window, or starts on or after the lock of its
 * scope. A warning: what it has to bring may well be done before it ends.
 */
export const sprintAgainstLock: Check = {
  name: 'sprint-against-lock',
  subject: 'sprints',
  needsDate: true,
  run: ({ model, release }) => misfitsOf(model, release).map(report),
};

function report({ sprint, startsAfterLock, endsAfterWindow }: Misfit): Report {
  const common = {
    where: sprint.name,
    how: 'Map the sprint to another release, or move one of them',
    mend: { at: 'sprint', sprintId: sprint.id } as const,
    records: [sprint.id],
  };
  if (endsAfterWindow !== null)
    return {
      ...common,
      severity: 'warning',
      what: `${sprint.name} ends after the window`,
      why: `It ends ${day(sprint.endDate)}, ${windowOver(sprint.endDate, endsAfterWindow)}.`,
    };
  return {
    ...common,
    severity: 'warning',
    what: `${sprint.name} starts after the scope lock`,
    why: `It starts ${day(sprint.startDate)}, and the scope is locked ${day(startsAfterLock)}.`,
  };
}

/** A sprint lasts to the end of its last day, the window is over in the course of one. */
const windowOver = (end: IsoDate | null, over: IsoDate): string =>
  end === over
    ? 'and the window is over in the course of that day'
    : `and the window is over ${longDate(over)}`;

const day = (date: string | null): string => (date === null ? 'without a date' : longDate(date));
