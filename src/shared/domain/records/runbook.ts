import type { Row } from './fields.ts';
import { choice, flag, id, integer, name, nullable, rank, ref, text, wallTime } from './fields.ts';
import { table } from './table.ts';

export const runbooks = table('model', {
  id: id(),
  deploymentId: ref('deployments'),
  /** What everyone needs at hand: war room, channels, escalation. Markdown. */
  introduction: text(20_000),
});
export type Runbook = Row<typeof runbooks.fields>;

/** The rollback section stands outside the forward schedule. */
export const SECTION_KINDS = [
  'pre-deployment',
  'deployment',
  'verification',
  'communications',
  'rollback',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const runbookSections = table('model', {
  id: id(),
  runbookId: ref('runbooks'),
  rank: rank(),
  kind: choice(SECTION_KINDS),
  title: name(),
});
export type RunbookSection = Row<typeof runbookSections.fields>;

export const STEP_KINDS = ['action', 'check', 'milestone', 'communication', 'decision'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * Durations in minutes. `fixedStart` is a time on the wall of the deployment's zone at or after
 * which the step starts, `fixedDay` days after the window's first one; without it the day says
 * nothing. `instructions` is Markdown; `command`, `expected`, `undo` are plain text.
 */
export const runbookSteps = table('model', {
  id: id(),
  sectionId: ref('runbookSections'),
  rank: rank(),
  kind: choice(STEP_KINDS),
  title: name(),
  ownerId: nullable(ref('people')),
  roleId: nullable(ref('roles')),
  fixedDay: integer(-100, 100),
  fixedStart: nullable(wallTime()),
  durationMinutes: integer(0, 100_000),
  instructions: text(100_000),
  command: text(20_000),
  expected: text(20_000),
  stopIf: text(20_000),
  undo: text(20_000),
  undoMinutes: nullable(integer(0, 100_000)),
  irreversible: flag(),
});
export type RunbookStep = Row<typeof runbookSteps.fields>;
