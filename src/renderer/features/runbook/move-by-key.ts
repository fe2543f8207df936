import type { KeyboardEvent } from 'react';
import { run } from '#renderer/state/run.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { RunbookOutline } from '#shared/domain/runbook/outline.ts';

/** Up, down, or neither: Alt and an arrow. */
function direction(event: KeyboardEvent): -1 | 1 | null {
  if (!event.altKey) return null;
  if (event.key === 'ArrowUp') return -1;
  return event.key === 'ArrowDown' ? 1 : null;
}

/** Alt and an arrow move the section the focus is in. */
export function sectionByKey(event: KeyboardEvent, sectionId: Id, index: number): void {
  const by = direction(event);
  if (by === null) return;
  event.preventDefault();
  if (index + by >= 0) void run('runbook.moveSection', { sectionId, index: index + by });
}

interface StepPlace {
  readonly sectionIndex: number;
  readonly position: number;
}

/** Where a step goes that moves by one: past the end of its section, into the next one. */
export function nextPlace(
  { sections }: RunbookOutline,
  { sectionIndex, position }: StepPlace,
  by: -1 | 1,
): { readonly sectionId: Id; readonly index: number } | null {
  const here = sections[sectionIndex];
  const to = position + by;
  if (here && to >= 0 && to < here.steps.length) return { sectionId: here.section.id, index: to };
  const beside = sections[sectionIndex + by];
  if (!beside) return null;
  return { sectionId: beside.section.id, index: by < 0 ? beside.steps.length : 0 };
}

/** Alt and an arrow move the step the focus is in; the focus goes along. */
export async function stepByKey(
  event: KeyboardEvent,
  outline: RunbookOutline,
  stepId: Id,
  place: StepPlace,
): Promise<void> {
  const by = direction(event);
  if (by === null) return;
  event.preventDefault();
  const to = nextPlace(outline, place, by);
  if (!to || !(await run('runbook.moveStep', { stepId, ...to }))) return;
  requestAnimationFrame(() => focusStep(stepId));
}

/** Puts the focus on what the step is moved by. */
function focusStep(stepId: Id): void {
  const row = document.querySelector(`[data-step="${CSS.escape(stepId)}"]`);
  row?.querySelector<HTMLElement>('[data-grip]')?.focus();
}
