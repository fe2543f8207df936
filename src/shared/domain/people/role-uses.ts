import type { Id } from '../model/change.ts';
import { indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Person } from '../records/people.ts';
import type { ChecklistItem } from '../records/phase.ts';
import type { RunbookStep } from '../records/runbook.ts';

/** What names a role: who has it, and what it answers for. */
export interface RoleUses {
  readonly people: readonly Person[];
  readonly checklistItems: readonly ChecklistItem[];
  readonly runbookSteps: readonly RunbookStep[];
}

type Rows = Pick<Model, 'people' | 'checklistItems' | 'runbookSteps'>;

const peopleWith = indexBy((person: Person) => person.roleId);
const checklistItemsOf = indexBy((item: ChecklistItem) => item.roleId);
const stepsOf = indexBy((step: RunbookStep) => step.roleId);

/** Everything in the workspace that names this role. */
export const roleUses = (model: Rows, roleId: Id): RoleUses => ({
  people: peopleWith(model.people, roleId),
  checklistItems: checklistItemsOf(model.checklistItems, roleId),
  runbookSteps: stepsOf(model.runbookSteps, roleId),
});
