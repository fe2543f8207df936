import { type RunbookStep, SECTION_KINDS, type SectionKind } from '../records/runbook.ts';

/** What a step may bring along; the rest is as for a step just added. */
export type StepTemplate = Pick<RunbookStep, 'title'> &
  Partial<Omit<RunbookStep, 'id' | 'sectionId' | 'rank' | 'title'>>;

export interface SectionTemplate {
  readonly kind: SectionKind;
  readonly title: string;
  readonly steps: readonly StepTemplate[];
}

export interface RunbookTemplate {
  /** Markdown. */
  readonly introduction: string;
  readonly sections: readonly SectionTemplate[];
}

/** What a step holds that was only given a title. */
export const BLANK_STEP: Omit<RunbookStep, 'id' | 'sectionId' | 'rank' | 'title'> = {
  kind: 'action',
  ownerId: null,
  roleId: null,
  fixedDay: 0,
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
export const EMPTY_RUNBOOK: RunbookTemplate = {
  introduction: '',
  sections: SECTION_KINDS.map((kind) => ({ kind, title: SECTION_TITLES[kind], steps: [] })),
};
