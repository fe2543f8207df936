import type { ChecklistItem, Phase } from '#shared/domain/records/phase.ts';

/** A phase of release `r`, Monday to Friday of the week of its target date. */
export const phase = (over: Partial<Phase> & { id: string }): Phase => ({
  releaseId: 'r',
  kind: 'preparation',
  rank: 'a0',
  status: 'pending',
  startOffset: -4,
  endOffset: 0,
  offsetUnit: 'working',
  pinnedStart: null,
  pinnedEnd: null,
  ...over,
});

/** An open, required item of phase `prep`, due two working days before the target date. */
export const checklistItem = (over: Partial<ChecklistItem> & { id: string }): ChecklistItem => ({
  phaseId: 'prep',
  rank: 'a0',
  title: `Item ${over.id}`,
  roleId: null,
  personId: null,
  required: true,
  dueOffset: -2,
  dueUnit: 'working',
  pinnedDue: null,
  state: 'open',
  reason: '',
  evidence: '',
  doneById: null,
  doneAt: null,
  ...over,
});
