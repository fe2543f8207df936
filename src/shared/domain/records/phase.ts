import type { Row } from './fields.ts';
import {
  choice,
  date,
  flag,
  id,
  instant,
  integer,
  name,
  nullable,
  rank,
  ref,
  text,
} from './fields.ts';
import { table } from './table.ts';

export const PHASE_KINDS = ['planning', 'build', 'preparation', 'deployment', 'review'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

export const PHASE_STATUSES = ['pending', 'active', 'completed'] as const;
export type PhaseStatus = (typeof PHASE_STATUSES)[number];

/** How an offset from the target date counts. */
export const OFFSET_UNITS = ['calendar', 'working'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/**
 * A phase's dates hang on the release's target date by offsets in days, until it is finished or
 * pinned: then `pinnedStart` and `pinnedEnd` hold the dates it had.
 */
export const phases = table('model', {
  id: id(),
  releaseId: ref('releases'),
  kind: choice(PHASE_KINDS),
  rank: rank(),
  status: choice(PHASE_STATUSES),
  startOffset: integer(-3650, 3650),
  endOffset: integer(-3650, 3650),
  offsetUnit: choice(OFFSET_UNITS),
  pinnedStart: nullable(date()),
  pinnedEnd: nullable(date()),
});
export type Phase = Row<typeof phases.fields>;

const CHECKLIST_STATES = ['open', 'done', 'not-applicable'] as const;

/** Due `dueOffset` days from the release's target date, until done: then `pinnedDue` keeps it. */
export const checklistItems = table('model', {
  id: id(),
  phaseId: ref('phases'),
  rank: rank(),
  title: name(),
  roleId: nullable(ref('roles')),
  personId: nullable(ref('people')),
  required: flag(),
  dueOffset: nullable(integer(-3650, 3650)),
  dueUnit: choice(OFFSET_UNITS),
  pinnedDue: nullable(date()),
  state: choice(CHECKLIST_STATES),
  reason: text(2000),
  evidence: text(10_000),
  doneById: nullable(ref('people')),
  doneAt: nullable(instant()),
});
export type ChecklistItem = Row<typeof checklistItems.fields>;
