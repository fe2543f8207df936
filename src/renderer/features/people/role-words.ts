import type { RoleUses } from '#shared/domain/people/role-uses.ts';
import { counted } from '#shared/lib/format.ts';

/** How many people have a role: `2 people`; nothing where nobody has it. */
export const peopleWords = ({ people }: RoleUses): string =>
  people.length === 0 ? '' : counted(people.length, 'person', 'people');

/** What a role answers for: `14 checklist items · 3 runbook steps`. */
export const taskWords = (uses: RoleUses): string => tasks(uses).join(' · ');

/** What removing a role leaves without one, as a sentence; nothing where nothing names it. */
export function consequenceWords(uses: RoleUses): string {
  const left = [peopleWords(uses), ...tasks(uses)].filter(Boolean);
  if (left.length === 0) return '';
  const last = left.pop();
  const list = left.length === 0 ? last : `${left.join(', ')} and ${last}`;
  return `${list} will be left without a role. Undo brings it back.`;
}

const tasks = ({ checklistItems, runbookSteps }: RoleUses): string[] => [
  ...(checklistItems.length > 0 ? [counted(checklistItems.length, 'checklist item')] : []),
  ...(runbookSteps.length > 0 ? [counted(runbookSteps.length, 'runbook step')] : []),
];
