import { dateNear, longDate } from '#shared/lib/date-words.ts';
import { addDays, type IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { Phase } from '../records/phase.ts';
import { dueDate } from '../release/effective-dates.ts';
import { checklistOf, phasesOf } from '../release/lookups.ts';
import { PHASE_NAMES } from '../release/phase-words.ts';
import { requiredOpen } from '../release/progress.ts';
import { isOpen } from '../release/status.ts';
import type { Check, CheckInput, Report } from './check.ts';
import { preparationBegins } from './preparation-begins.ts';

interface Required {
  readonly title: string;
  readonly due: IsoDate | null;
}

/** Reports on the required items of each phase that are still open. */
const onRequired =
  (report: (phase: Phase, open: readonly Required[], input: CheckInput) => Report | null) =>
  (input: CheckInput): readonly Report[] => {
    const { model, release } = input;
    const days = workCalendarOf(model);
    const phases = phasesOf(model.phases, release.id).filter(
      ({ kind }) => isOpen(release) || kind === 'review',
    );
    return phases.flatMap((phase) => {
      const required = requiredOpen(checklistOf(model.checklistItems, phase.id));
      const open = required.map((item) => ({
        title: item.title,
        due: dueDate(item, release.targetDate, days),
      }));
      const found = report(phase, open, input);
      return found ? [found] : [];
    });
  };

/** Required items whose day is over. After the release, those of the review are a warning. */
export const checklistOverdue: Check = {
  name: 'checklist-overdue',
  subject: 'overdue items',
  needsDate: true,
  alsoReleased: true,
  run: onRequired((phase, open, { today, release }) => {
    const overdue = open.filter(({ due }) => due !== null && due < today);
    const first = earliest(overdue);
    if (first === null) return null;
    const late = addDays(first, 1) === today ? 'yesterday' : longDate(first);
    return {
      ...about(phase, overdue, 'overdue'),
      severity: isOpen(release) ? 'blocker' : 'warning',
      why: listed(overdue, overdue.length === 1 ? `Was due ${late}` : `The first was due ${late}`),
    };
  }),
};

/**
 * Required items without a due date count from release preparation, or 14 days before the date; at
 * once where their phase is completed without them.
 */
export const checklistUndated: Check = {
  name: 'checklist-undated',
  subject: 'undated items',
  needsDate: true,
  run: onRequired((phase, open, input) => {
    const undated = open.filter(({ due }) => due === null);
    const countsFrom = preparationBegins(input);
    if (undated.length === 0 || countsFrom === null) return null;
    return {
      ...about(phase, undated, 'open'),
      severity: 'blocker',
      why: listed(undated, `${leftBehind(phase)}Required, and without a due date`),
      ...(isAhead(phase) && { countsFrom }),
    };
  }),
};

/**
 * Required items whose day is still to come; they count from the day after the first one's, and at
 * once where their phase is completed: no day is left on which somebody would do them.
 */
export const checklistOpen: Check = {
  name: 'checklist-open',
  subject: 'open items',
  needsDate: true,
  run: onRequired((phase, open, { today }) => {
    const ahead = open.filter(({ due }) => due !== null && due >= today);
    const first = earliest(ahead);
    if (first === null) return null;
    const day = first === today ? 'today' : dateNear(first, today);
    return {
      ...about(phase, ahead, 'open'),
      severity: 'blocker',
      why: listed(
        ahead,
        `${leftBehind(phase)}${ahead.length === 1 ? `Due ${day}` : `The first is due ${day}`}`,
      ),
      ...(isAhead(phase) && { countsFrom: addDays(first, 1) }),
    };
  }),
};

const isAhead = ({ status }: Phase): boolean => status !== 'completed';

const leftBehind = (phase: Phase): string => (isAhead(phase) ? '' : 'The phase is completed. ');

const about = (phase: Phase, open: readonly Required[], state: string) => ({
  what: `${counted(open.length, 'required item')} ${state}`,
  where: PHASE_NAMES[phase.kind],
  how: 'Open the checklist',
  mend: { at: 'phase', phaseId: phase.id } as const,
  records: [phase.id],
});

const MOST_TITLES = 2;

function listed(items: readonly Required[], lead: string): string {
  const titles = items.slice(0, MOST_TITLES).map(({ title }) => title);
  const more = items.length - titles.length;
  return `${lead}: ${titles.join('; ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

const earliest = (items: readonly Required[]): IsoDate | null =>
  items.reduce<IsoDate | null>(
    (first, { due }) => (due !== null && (first === null || due < first) ? due : first),
    null,
  );
