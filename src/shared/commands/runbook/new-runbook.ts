import { type Change, type Id, insert, remove } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { outlineOf, runbookOf } from '#shared/domain/runbook/outline.ts';
import {
  BLANK_STEP,
  EMPTY_RUNBOOK,
  type RunbookTemplate,
} from '#shared/domain/runbook/template.ts';
import { ranksBetween } from '#shared/lib/rank.ts';
import type { CommandContext } from '../command.ts';

type NewIds = Pick<CommandContext, 'newId'>;

/** The rows of a new runbook for a deployment, with the sections and steps of `template`. */
export function newRunbook(
  deploymentId: Id,
  { newId }: NewIds,
  { introduction, sections }: RunbookTemplate = EMPTY_RUNBOOK,
): Change[] {
  const runbookId = newId();
  const changes = [insert('runbooks', { id: runbookId, deploymentId, introduction })];
  const ranks = ranksBetween(null, null, sections.length);
  sections.forEach(({ kind, title, steps }, i) => {
    const sectionId = newId();
    const stepRanks = ranksBetween(null, null, steps.length);
    changes.push(
      insert('runbookSections', { id: sectionId, runbookId, rank: ranks[i] ?? '', kind, title }),
      ...steps.map((step, position) =>
        insert('runbookSteps', {
          ...BLANK_STEP,
          ...step,
          id: newId(),
          sectionId,
          rank: stepRanks[position] ?? '',
        }),
      ),
    );
  });
  return changes;
}

/** The rows that give `to` the runbook of `from`; none where `from` has no runbook. */
export function copyRunbook(model: Model, from: Id, to: Id, context: NewIds): Change[] {
  const runbook = runbookOf(model, from);
  if (!runbook) return [];
  const sections = outlineOf(model, runbook).sections.map(({ section, steps }) => ({
    ...section,
    steps: steps.map(({ step }) => step),
  }));
  return newRunbook(to, context, { introduction: runbook.introduction, sections });
}

/** What has to go with a deployment: its runbook, with sections and steps. */
export function removeRunbook(model: Model, deploymentId: Id): Change[] {
  const runbook = runbookOf(model, deploymentId);
  if (!runbook) return [];
  const { sections } = outlineOf(model, runbook);
  return [
    ...sections.flatMap(({ steps }) => steps.map(({ step }) => remove('runbookSteps', step))),
    ...sections.map(({ section }) => remove('runbookSections', section)),
    remove('runbooks', runbook),
  ];
}
