import type { Change } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { PHASE_NAMES } from './phase-words.ts';

type Source = Pick<Model, 'phases' | 'announcements'>;

/**
 * Which rules would count calendar days instead of working days after `changes`, in words: a day off
 * is no whole number of working days away, and both ends of a phase count in one unit.
 */
export function unitChanges(before: Source, after: Source, changes: readonly Change[]): string[] {
  return changes.flatMap(({ table, id }) => {
    if (table === 'phases') {
      const [was, will] = [before.phases.get(id), after.phases.get(id)];
      return was?.offsetUnit === 'working' && will?.offsetUnit === 'calendar'
        ? `${PHASE_NAMES[will.kind]} counts calendar days from then on, at both ends: a day off cannot be counted in working days`
        : [];
    }
    if (table !== 'announcements') return [];
    const [was, will] = [before.announcements.get(id), after.announcements.get(id)];
    return was?.plannedUnit === 'working' && will?.plannedUnit === 'calendar'
      ? 'It counts calendar days from then on: a day off cannot be counted in working days'
      : [];
  });
}
