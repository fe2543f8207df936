import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { RunbookSection, RunbookStep } from '#shared/domain/records/runbook.ts';
import { sectionNumber, stepNumber } from '#shared/domain/runbook/outline.ts';

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
