import type { IsoDate } from '#shared/lib/dates.ts';
import { counted } from '#shared/lib/format.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { workCalendarOf } from '../model/settings.ts';
import type { ChecklistItem } from '../records/phase.ts';
import { dueDate, phaseDates } from '../release/effective-dates.ts';
import { checklistOf, phasesOf } from '../release/lookups.ts';

/** What moving a release takes along, counted. */
export interface MoveEffects {
  readonly phases: number;
  readonly dueDates: number;
  /** Phases that stay because they are finished, or began already, or were pinned. */
  readonly staying: number;
  /** Open checklist items that would be due before today. */
  readonly beforeToday: number;
}

/** What moves with the release when `before` becomes `after`. */
export function effectsOfMove(
  before: Model,
  after: Model,
  releaseId: Id,
  today: IsoDate,
): MoveEffects {
  const was = datesOf(before, releaseId);
  const will = datesOf(after, releaseId);
  const phases = was.phases.filter((dates, i) => differs(dates, will.phases[i])).length;
  const moved = was.dues.filter(({ due }, i) => due !== will.dues[i]?.due);
  const late = will.dues.filter(
    ({ item, due }, i) =>
      item.state === 'open' && due !== null && due < today && due !== was.dues[i]?.due,
  );
  return {
    phases,
    dueDates: moved.length,
    staying: was.phases.length - phases,
    beforeToday: late.length,
  };
}

interface Dates {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

const differs = (a: Dates, b: Dates | undefined): boolean =>
  a.start !== b?.start || a.end !== b.end;

function datesOf(
  model: Model,
  releaseId: Id,
): { phases: Dates[]; dues: { item: ChecklistItem; due: IsoDate | null }[] } {
  const target = model.releases.get(releaseId)?.targetDate ?? null;
  const days = workCalendarOf(model);
  const phases = phasesOf(model.phases, releaseId);
  return {
    phases: phases.map((phase) => phaseDates(phase, target, days)),
    dues: phases
      .flatMap((phase) => checklistOf(model.checklistItems, phase.id))
      .map((item) => ({ item, due: dueDate(item, target, days) })),
  };
}

/** `Moves 4 phases, 12 due dates and the window with it`; `null` where nothing hangs on it. */
export function wordsForEffects(effects: MoveEffects): string | null {
  const parts = [
    ...(effects.phases > 0 ? [counted(effects.phases, 'phase')] : []),
    ...(effects.dueDates > 0 ? [counted(effects.dueDates, 'due date')] : []),
  ];
  return parts.length === 0 ? null : `Moves ${parts.join(' and ')} with it`;
}
