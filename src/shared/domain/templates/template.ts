import type { OffsetUnit, PhaseKind } from '../records/phase.ts';
import type { Method } from '../records/product.ts';
import type { SectionKind, StepKind } from '../records/runbook.ts';
import type { RoleName } from './roles.ts';

/** What a release of one method starts with. Everything in it is data; none of it is code. */
export interface Template {
  readonly method: Method;
  /** Releases remember it: `agile@1`. A changed template gets a new number. */
  readonly version: number;
  readonly title: string;
  /** One sentence: when to choose it. */
  readonly description: string;
  readonly phases: readonly TemplatePhase[];
  readonly runbook: TemplateRunbook;
}

/** Offsets are days from the release's target date, in `unit`. */
export interface TemplatePhase {
  readonly kind: PhaseKind;
  readonly start: number;
  readonly end: number;
  readonly unit: OffsetUnit;
  readonly checklist: readonly TemplateItem[];
}

export interface TemplateItem {
  readonly title: string;
  readonly role: RoleName;
  /** Days from the target date, in the phase's unit. */
  readonly due: number;
  readonly required: boolean;
  /** Whether it is due on the day of the scope lock instead, in a release that has one. */
  readonly atLock?: true;
}

export interface TemplateRunbook {
  /** Markdown. */
  readonly introduction: string;
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly kind: SectionKind;
  readonly title: string;
  readonly steps: readonly TemplateStep[];
}

/** What is left out is empty. */
export interface TemplateStep {
  readonly kind: StepKind;
  readonly title: string;
  readonly role: RoleName;
  readonly minutes: number;
  readonly instructions?: string;
  readonly expected?: string;
  readonly stopIf?: string;
  readonly undo?: string;
  readonly undoMinutes?: number;
}

/** An item that has to be done. */
export const must = (title: string, role: RoleName, due: number): TemplateItem => ({
  title,
  role,
  due,
  required: true,
});

/** What has to be done by the day on which the scope is locked; `due` where it never is. */
export const mustAtLock = (title: string, role: RoleName, due: number): TemplateItem => ({
  ...must(title, role, due),
  atLock: true,
});

/** An item that is worth doing, and holds nothing up. */
export const may = (title: string, role: RoleName, due: number): TemplateItem => ({
  title,
  role,
  due,
  required: false,
});
