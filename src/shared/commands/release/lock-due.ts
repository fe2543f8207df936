import { type Change, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { phasesOf } from '#shared/domain/release/lookups.ts';
import { templates } from '#shared/domain/templates/index.ts';
import type { TemplateItem, TemplatePhase } from '#shared/domain/templates/template.ts';

type Due = Pick<ChecklistItem, 'dueOffset' | 'dueUnit'>;

/** When an item of a template is due in a release whose scope locks so many days before its date. */
export const dueOf = (
  item: TemplateItem,
  { unit }: Pick<TemplatePhase, 'unit'>,
  lockDaysBefore: number | null,
): Due =>
  item.atLock && lockDaysBefore !== null
    ? { dueOffset: 0 - lockDaysBefore, dueUnit: 'calendar' }
    : { dueOffset: item.due, dueUnit: unit };

/**
 * What is to be done by the day of a release's lock goes along when that becomes another day: the items
 * that its template says so of, as long as they are open and nobody gave them another day.
 */
export function lockDueChanges(
  { phases, checklistItems }: Pick<Model, 'phases' | 'checklistItems'>,
  release: Release,
  lockDaysBefore: number | null,
): Change[] {
  const own = new Set(phasesOf(phases, release.id).map(({ id }) => id));
  const items = [...checklistItems.values()].filter(
    ({ phaseId, state, pinnedDue }) => own.has(phaseId) && state === 'open' && pinnedDue === null,
  );
  return templates[release.method].phases.flatMap((phase) =>
    phase.checklist
      .filter(({ atLock }) => atLock)
      .flatMap((ours) => {
        const before = dueOf(ours, phase, release.lockDaysBefore);
        return items
          .filter(({ title }) => title === ours.title)
          .filter(
            ({ dueOffset, dueUnit }) =>
              dueOffset === before.dueOffset && dueUnit === before.dueUnit,
          )
          .flatMap((item) => update('checklistItems', item, dueOf(ours, phase, lockDaysBefore)));
      }),
  );
}
