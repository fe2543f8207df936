import type { RunbookStep, SectionKind } from '../records/runbook.ts';

/** What a step may bring along; the rest is as for a step just added. */
export type StepTemplate = Pick<RunbookStep, 'title'> &
  Partial<Omit<RunbookStep, 'id' | 'sectionId' | 'rank' | 'title'>>;

export interface SectionTemplate {
  readonly kind: SectionKind;
  readonly title: string;
  readonly steps: readonly StepTemplate[];
}

export type RunbookTemplate = readonly SectionTemplate[];

/** What a step holds that was only given a title. */
export const BLANK_STEP: Omit<RunbookStep, 'id' | 'sectionId' | 'rank' | 'title'> = {
  kind: 'action',
  ownerId: null,
  roleId: null,
  fixedStart: null,
  durationMinutes: 5,
  instructions: '',
  command: '',
  expected: '',
  stopIf: '',
  undo: '',
  undoMinutes: null,
  irreversible: false,
};

/** The heading of a section of each kind, unless it is given another. */
export const SECTION_TITLES: Readonly<Record<SectionKind, string>> = {
  'pre-deployment': 'Pre-deployment',
  deployment: 'Deployment',
  verification: 'Verification',
  communications: 'Communications',
  rollback: 'Rollback',
};

/** One empty section of each kind: what a runbook has that comes from no template. */
export const EMPTY_RUNBOOK: RunbookTemplate = Object.entries(SECTION_TITLES).map(
  ([kind, title]) => ({ kind: kind as SectionKind, title, steps: [] }),
);
