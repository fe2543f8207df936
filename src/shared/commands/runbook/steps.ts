import { insert, remove, update } from '#shared/domain/model/change.ts';
import { runbookSteps, STEP_KINDS } from '#shared/domain/records/runbook.ts';
import { sectionNumber, stepsOf } from '#shared/domain/runbook/outline.ts';
import { BLANK_STEP } from '#shared/domain/runbook/template.ts';
import { defined } from '#shared/lib/defined.ts';
import { placeAt } from '#shared/lib/rank.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { idInput, nameInput, timeInput } from '../inputs.ts';
import { indexInput, rankUpdates } from '../ranks.ts';
import { changeStepLabel, nameStep, versionOf } from './labels.ts';

const {
  fixedDay,
  durationMinutes,
  instructions,
  command,
  expected,
  stopIf,
  undo,
  undoMinutes,
  irreversible,
} = runbookSteps.fields;

const fieldsInput = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    title: nameInput,
    ownerId: idInput.nullable(),
    roleId: idInput.nullable(),
    fixedDay: fixedDay.schema,
    fixedStart: timeInput.nullable(),
    durationMinutes: durationMinutes.schema,
    instructions: instructions.schema,
    command: command.schema,
    expected: expected.schema,
    stopIf: stopIf.schema,
    undo: undo.schema,
    undoMinutes: undoMinutes.schema,
    irreversible: irreversible.schema,
  })
  .partial();

/**
 * Adds a step at a position in a section, at the end without one; what is not given is as for any
 * new step.
 */
const addStep = defineCommand({
  input: z.strictObject({
    sectionId: idInput,
    title: nameInput,
    index: indexInput.optional(),
    fields: fieldsInput.omit({ title: true }).optional(),
  }),
  run(model, { sectionId, title, index, fields }, { newId }) {
    const section = find(model, 'runbookSections', sectionId);
    if (!section.ok) return section;
    const owner = missing(model, 'people', fields?.ownerId);
    if (!owner.ok) return owner;
    const role = missing(model, 'roles', fields?.roleId);
    if (!role.ok) return role;
    const step = { ...BLANK_STEP, ...defined(fields ?? {}), id: newId(), sectionId, title };
    const others = stepsOf(model.runbookSteps, sectionId);
    const ranks = placeAt(others, [{ ...step, rank: '' }], index);
    return ok({
      label: `Add step “${title}” to ${versionOf(model, section.value.runbookId)}`,
      changes: [
        ...rankUpdates('runbookSteps', others, ranks),
        insert('runbookSteps', { ...step, rank: ranks.get(step.id) ?? '' }),
      ],
    });
  },
});

/** Changes what a step says. */
const editStep = defineCommand({
  input: z.strictObject({ stepId: idInput, fields: fieldsInput }),
  run(model, { stepId, fields }) {
    const step = find(model, 'runbookSteps', stepId);
    if (!step.ok) return step;
    const owner = missing(model, 'people', fields.ownerId);
    if (!owner.ok) return owner;
    const role = missing(model, 'roles', fields.roleId);
    if (!role.ok) return role;
    const changes = update('runbookSteps', step.value, defined(fields));
    return ok({ label: changeStepLabel(model, step.value, changes), changes });
  },
});

/** Puts a step at a position in a section, its own or another. */
const moveStep = defineCommand({
  input: z.strictObject({ stepId: idInput, sectionId: idInput, index: indexInput }),
  run(model, { stepId, sectionId, index }) {
    const found = find(model, 'runbookSteps', stepId);
    if (!found.ok) return found;
    const section = find(model, 'runbookSections', sectionId);
    if (!section.ok) return section;
    const step = found.value;
    const others = stepsOf(model.runbookSteps, sectionId).filter((other) => other.id !== stepId);
    const ranks = placeAt(others, [step], index);
    const to = Math.min(index, others.length) + 1;
    return ok({
      label: `Move ${nameStep(model, step)} to ${sectionNumber(model, section.value)}.${to}`,
      changes: [
        ...rankUpdates('runbookSteps', others, ranks),
        ...update('runbookSteps', step, { sectionId, rank: ranks.get(stepId) ?? step.rank }),
      ],
    });
  },
});

/** Removes a step. */
const removeStep = defineCommand({
  input: z.strictObject({ stepId: idInput }),
  run(model, { stepId }) {
    const step = find(model, 'runbookSteps', stepId);
    if (!step.ok) return step;
    return ok({
      label: `Remove ${nameStep(model, step.value)}`,
      changes: [remove('runbookSteps', step.value)],
    });
  },
});

export const stepCommands = {
  'runbook.addStep': addStep,
  'runbook.editStep': editStep,
  'runbook.moveStep': moveStep,
  'runbook.removeStep': removeStep,
} as const;
