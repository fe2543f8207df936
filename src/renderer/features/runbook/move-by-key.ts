import type { KeyboardEvent } from 'react';
import { moveByKey } from '#renderer/components/sortable/move-by-key.ts';
import { run } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Runbook, RunbookSection } from '#shared/domain/records/runbook.ts';
import { outlineOf, type RunbookOutline, sectionsOf } from '#shared/domain/runbook/outline.ts';

/** Alt and an arrow move the section the focus is in. */
export const sectionByKey = (event: KeyboardEvent, { id, runbookId }: RunbookSection): void =>
  moveByKey(event, (by) => {
    const sections = sectionsOf(getModel().runbookSections, runbookId);
    const index = sections.findIndex((section) => section.id === id) + by;
    if (index < 0 || index >= sections.length) return;
    return run('runbook.moveSection', { sectionId: id, index });
  });

/** Where a step goes that moves by one: past the end of its section, into the next one. */
export function nextPlace(
  { sections }: RunbookOutline,
  stepId: Id,
  by: -1 | 1,
): { readonly sectionId: Id; readonly index: number } | null {
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
  moveByKey(
    event,
    (by) => {
      const to = nextPlace(outlineOf(getModel(), runbook), stepId, by);
      return to ? run('runbook.moveStep', { stepId, ...to }) : undefined;
    },
    () => focusStep(stepId),
  );

/** Puts the focus on what the step is moved by. */
function focusStep(stepId: Id): void {
  const row = document.querySelector(`[data-step="${CSS.escape(stepId)}"]`);
  row?.querySelector<HTMLElement>('[data-grip]')?.focus();
}
