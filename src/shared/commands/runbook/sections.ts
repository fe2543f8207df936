import { insert, remove, update } from '#shared/domain/model/change.ts';
import { SECTION_KINDS } from '#shared/domain/records/runbook.ts';
import { sectionsOf, stepsOf } from '#shared/domain/runbook/outline.ts';
import { defined } from '#shared/lib/defined.ts';
import { placeAt } from '#shared/lib/rank.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput, nameInput } from '../inputs.ts';
import { indexInput, rankUpdates } from '../ranks.ts';
import { nameSection, versionOf } from './labels.ts';

const kindInput = z.enum(SECTION_KINDS);

/** Adds a section at a position among the runbook's sections; without one, at the end. */
const addSection = defineCommand({
  input: z.strictObject({
    runbookId: idInput,
    kind: kindInput,
    title: nameInput,
    index: indexInput.optional(),
  }),
  run(model, { runbookId, kind, title, index }, { newId }) {
    const runbook = find(model, 'runbooks', runbookId);
    if (!runbook.ok) return runbook;
    const section = { id: newId(), runbookId, rank: '', kind, title };
    const others = sectionsOf(model.runbookSections, runbookId);
    const ranks = placeAt(others, [section], index);
    return ok({
      label: `Add section “${title}” to ${versionOf(model, runbookId)}`,
      changes: [
        ...rankUpdates('runbookSections', others, ranks),
        insert('runbookSections', { ...section, rank: ranks.get(section.id) ?? '' }),
      ],
    });
  },
});

/** Gives a section another heading or another kind. */
const editSection = defineCommand({
  input: z.strictObject({
    sectionId: idInput,
    title: nameInput.optional(),
    kind: kindInput.optional(),
  }),
  run(model, { sectionId, ...to }) {
    const section = find(model, 'runbookSections', sectionId);
    if (!section.ok) return section;
    return ok({
      label: `Edit ${nameSection(model, section.value)}`,
      changes: update('runbookSections', section.value, defined(to)),
    });
  },
});

/** Puts a section, with its steps, at a position among the others. */
const moveSection = defineCommand({
  input: z.strictObject({ sectionId: idInput, index: indexInput }),
  run(model, { sectionId, index }) {
    const section = find(model, 'runbookSections', sectionId);
    if (!section.ok) return section;
    const all = sectionsOf(model.runbookSections, section.value.runbookId);
    const others = all.filter((other) => other.id !== sectionId);
    const ranks = placeAt(others, [section.value], index);
    return ok({
      label: `Move ${nameSection(model, section.value)} to ${Math.min(index, others.length) + 1}`,
      changes: rankUpdates('runbookSections', all, ranks),
    });
  },
});

/** Removes a section with all its steps. */
const removeSection = defineCommand({
  input: z.strictObject({ sectionId: idInput }),
  run(model, { sectionId }) {
    const section = find(model, 'runbookSections', sectionId);
    if (!section.ok) return section;
    const { title, runbookId } = section.value;
    return ok({
      label: `Remove section “${title}” of ${versionOf(model, runbookId)}`,
      changes: [
        ...stepsOf(model.runbookSteps, sectionId).map((step) => remove('runbookSteps', step)),
        remove('runbookSections', section.value),
      ],
    });
  },
});

export const sectionCommands = {
  'runbook.addSection': addSection,
  'runbook.editSection': editSection,
  'runbook.moveSection': moveSection,
  'runbook.removeSection': removeSection,
} as const;
