import type { KeyboardEvent } from 'react';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { type Standing, sayMoved } from '#renderer/components/sortable/standing.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Runbook, RunbookSection } from '#shared/domain/records/runbook.ts';
import { outlineOf, type RunbookOutline, sectionsOf } from '#shared/domain/runbook/outline.ts';

/** Alt and an arrow move the section the focus is in. */
export const sectionByKey = (event: KeyboardEvent, section: RunbookSection): void =>
  moveByKey(event, {
    move: (by) => {
      const { index, count } = sectionStanding(section);
      const to = index + by;
      return to < 0 || to >= count ? undefined : placeSection(section, to);
    },
    standing: () => sectionStanding(section),
  });

/** Puts a section elsewhere in its runbook, and says where. */
export const putSection = (section: RunbookSection, index: number): Promise<void> =>
  sayMoved(placeSection(section, index), () => sectionStanding(section));

const placeSection = ({ id }: RunbookSection, index: number) =>
  run('runbook.moveSection', { sectionId: id, index });

function sectionStanding({ id, runbookId, title }: RunbookSection): Standing {
  const sections = sectionsOf(getModel().runbookSections, runbookId);
  const index = sections.findIndex((section) => section.id === id);
  return { name: `Section “${title}”`, index, count: sections.length };
}

/** Where a step can stand. */
export interface StepPlace {
  readonly sectionId: Id;
  readonly index: number;
}

/** Where a step goes that moves by one: past the end of its section, into the next one. */
export function nextPlace({ sections }: RunbookOutline, stepId: Id, by: -1 | 1): StepPlace | null {
  const sectionIndex = sections.findIndex(({ steps }) =>
    steps.some(({ step }) => step.id === stepId),
  );
  const here = sections[sectionIndex];
  if (!here) return null;
  const to = here.steps.findIndex(({ step }) => step.id === stepId) + by;
  if (to >= 0 && to < here.steps.length) return { sectionId: here.section.id, index: to };
  const beside = sections[sectionIndex + by];
  if (!beside) return null;
  return { sectionId: beside.section.id, index: by < 0 ? beside.steps.length : 0 };
}

/** Alt and an arrow move the step the focus is in; the focus goes along. */
export const stepByKey = (event: KeyboardEvent, runbook: Runbook, stepId: Id): void =>
  moveByKey(event, {
    move: (by) => {
      const to = nextPlace(outlineOf(getModel(), runbook), stepId, by);
      return to ? placeStep(stepId, to) : undefined;
    },
    standing: () => stepStanding(runbook, stepId),
    focus: () => focusStep(stepId),
  });

/** Puts a step elsewhere in its runbook, and says where. */
export const putStep = (runbook: Runbook, stepId: Id, to: StepPlace): Promise<void> =>
  sayMoved(placeStep(stepId, to), () => stepStanding(runbook, stepId));

const placeStep = (stepId: Id, to: StepPlace) => run('runbook.moveStep', { stepId, ...to });

function stepStanding(runbook: Runbook, stepId: Id): Standing | null {
  for (const { section, steps } of outlineOf(getModel(), runbook).sections) {
    const index = steps.findIndex(({ step }) => step.id === stepId);
    const found = steps[index]?.step;
    if (found)
      return { name: `“${found.title}”`, index, count: steps.length, within: section.title };
  }
  return null;
}

/** Puts the focus on what the step is moved by. */
function focusStep(stepId: Id): void {
  const row = document.querySelector(`[data-step="${CSS.escape(stepId)}"]`);
  row?.querySelector<HTMLElement>('[data-grip]')?.focus();
}
