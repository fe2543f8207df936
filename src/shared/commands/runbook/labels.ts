import type { Change, Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { RunbookSection, RunbookStep } from '#shared/domain/records/runbook.ts';
import { sectionNumber, stepNumber } from '#shared/domain/runbook/outline.ts';
import { partsLabel } from '../label.ts';

/** The version a runbook is for. */
export function versionOf(model: Model, runbookId: Id): string {
  const deploymentId = model.runbooks.get(runbookId)?.deploymentId ?? '';
  const releaseId = model.deployments.get(deploymentId)?.releaseId ?? '';
  return model.releases.get(releaseId)?.version ?? 'a release';
}

/** `section 3 of 4.2.0`. */
export const nameSection = (model: Model, section: RunbookSection): string =>
  `section ${sectionNumber(model, section)} of ${versionOf(model, section.runbookId)}`;

/** `step 3.2 of 4.2.0`. */
export function nameStep(model: Model, step: RunbookStep): string {
  const runbookId = model.runbookSections.get(step.sectionId)?.runbookId ?? '';
  return `step ${stepNumber(model, step)} of ${versionOf(model, runbookId)}`;
}

const PARTS: Readonly<Partial<Record<keyof RunbookStep, string>>> = {
  ownerId: 'owner',
  roleId: 'role',
  fixedDay: 'start',
  fixedStart: 'start',
  durationMinutes: 'duration',
  expected: 'expected result',
  stopIf: 'stop condition',
  undo: 'undo instructions',
  undoMinutes: 'undo duration',
  irreversible: 'way back',
};

/** `Change the duration of step 3.2 of 4.2.0`: what the changes give another value, in words. */
export function changeStepLabel(
  model: Model,
  step: RunbookStep,
  changes: readonly Change[],
): string {
  const fields = changes.flatMap((change) =>
    change.kind === 'update' ? Object.keys(change.fields) : [],
  );
  const parts = new Set(fields.map((field) => PARTS[field as keyof RunbookStep] ?? field));
  return partsLabel([...parts], nameStep(model, step));
}
