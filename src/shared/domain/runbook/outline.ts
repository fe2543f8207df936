import type { Id } from '../model/change.ts';
import { byRank, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Deployment } from '../records/release.ts';
import type { Runbook, RunbookSection, RunbookStep } from '../records/runbook.ts';
import { deploymentsOf } from '../release/lookups.ts';

/** A step where it stands: `number` is its section's and its own position, as `2.3`. */
export interface NumberedStep {
  readonly number: string;
  readonly step: RunbookStep;
}

export interface NumberedSection {
  readonly number: string;
  readonly section: RunbookSection;
  readonly steps: readonly NumberedStep[];
}

/** A runbook in reading order. */
export interface RunbookOutline {
  readonly runbook: Runbook;
  readonly sections: readonly NumberedSection[];
}

/** A runbook's sections in order. */
export const sectionsOf = indexBy((row: RunbookSection) => row.runbookId, byRank);
/** A section's steps in order. */
export const stepsOf = indexBy((row: RunbookStep) => row.sectionId, byRank);
const runbooksOf = indexBy((row: Runbook) => row.deploymentId);

/** The release's first deployment, the one that places show. */
export const firstDeployment = (model: Model, releaseId: Id): Deployment | null =>
  deploymentsOf(model.deployments, releaseId)[0] ?? null;

/** The runbook of a deployment, or `null` where it has none. */
export const runbookOf = (model: Model, deploymentId: Id): Runbook | null =>
  runbooksOf(model.runbooks, deploymentId)[0] ?? null;

/** `runbook` with its sections and steps, numbered by position. */
export function outlineOf(
  model: Pick<Model, 'runbookSections' | 'runbookSteps'>,
  runbook: Runbook,
): RunbookOutline {
  const sections = sectionsOf(model.runbookSections, runbook.id).map((section, index) => ({
    number: `${index + 1}`,
    section,
    steps: stepsOf(model.runbookSteps, section.id).map((step, position) => ({
      number: `${index + 1}.${position + 1}`,
      step,
    })),
  }));
  return { runbook, sections };
}

/** The number a section has now, as `3`. */
export function sectionNumber(model: Model, section: RunbookSection): string {
  const sections = sectionsOf(model.runbookSections, section.runbookId);
  return `${sections.findIndex((other) => other.id === section.id) + 1}`;
}

/** The number a step has now, as `3.2`; `?.2` where its section is gone. */
export function stepNumber(model: Model, step: RunbookStep): string {
  const section = model.runbookSections.get(step.sectionId);
  const position = stepsOf(model.runbookSteps, step.sectionId).findIndex((s) => s.id === step.id);
  return `${section ? sectionNumber(model, section) : '?'}.${position + 1}`;
}
