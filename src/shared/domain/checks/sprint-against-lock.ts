import { longDate } from '#shared/lib/date-words.ts';
import type { IsoDate } from '#shared/lib/dates.ts';
import { type Misfit, misfitsOf, misfitWords } from '../sprint/against-lock.ts';
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

const report = (misfit: Misfit): Report => ({
  severity: 'warning',
  what: `${misfit.sprint.name} ${misfitWords(misfit)}`,
  where: misfit.sprint.name,
  why: why(misfit).join(' '),
  how: 'Map the sprint to another release, or move one of them',
  mend: { at: 'sprint', sprintId: misfit.sprint.id },
  records: [misfit.sprint.id],
});

const why = ({ sprint, startsAfterLock: lock, endsAfterWindow: over }: Misfit): string[] => [
  ...(lock === null
    ? []
    : [`It starts ${day(sprint.startDate)}, and the scope is locked ${day(lock)}.`]),
  ...(over === null
    ? []
    : [`It ends ${day(sprint.endDate)}, ${windowOver(sprint.endDate, over)}.`]),
];

/** A sprint lasts to the end of its last day, the window is over in the course of one. */
const windowOver = (end: IsoDate | null, over: IsoDate): string =>
  end === over
    ? 'and the window is over in the course of that day'
    : `and the window is over ${longDate(over)}`;

const day = (date: string | null): string => (date === null ? 'without a date' : longDate(date));
