import type { Id } from '#shared/domain/model/change.ts';
import type { RunbookSection, RunbookStep } from '#shared/domain/records/runbook.ts';

/** What is in hand. */
export type Lifted =
  | { readonly kind: 'step'; readonly step: RunbookStep }
  | { readonly kind: 'section'; readonly section: RunbookSection };

/** Where it would land: in the gap before the row of that number, 0 the first. */
export type Drop =
  | { readonly kind: 'step'; readonly sectionId: Id; readonly gap: number; readonly index: number }
  | { readonly kind: 'section'; readonly gap: number; readonly index: number };

export const stepLiftId = (id: Id): string => `step:${id}`;
export const sectionLiftId = (id: Id): string => `section:${id}`;
