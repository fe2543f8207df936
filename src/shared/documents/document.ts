import type { BlockContent, RootContent } from 'mdast';
import type { WindowWords } from '#shared/domain/deployment/window-words.ts';
import type { StepKind } from '#shared/domain/records/runbook.ts';
import type { EntryKind } from './calendar/entry.ts';

/**
 * What goes out, before it is written down: one model for every document, and two writers, one for
 * Markdown and one for paper. Text in it is plain unless it is a tree, and trees hold nothing that
 * runs or loads.
 */
export interface OutgoingDocument {
  readonly head: DocumentHead;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentHead {
  readonly product: string;
  /** The release's; `null` where the document speaks of more than one. */
  readonly version: string | null;
  /** What follows the version in the title: `Ledger export: deployment`. */
  readonly title: string;
  /** What kind of document it is, for the running head: `Runbook`. */
  readonly label: string;
  /** The deployment's window, or else the day or days; `null` where neither is known. */
  readonly window: WindowWords | null;
  readonly day: string | null;
  /** More that belongs at the head. */
  readonly facts: readonly HeadFact[];
  /** When the document was made, on the wall of the workspace: `Tue 1 Dec 2026, 10:00 Europe/Berlin`. */
  readonly asOf: string;
  /** A short hash of the content, set when it is written; paper and file can be told apart by it. */
  readonly revision: string | null;
}

/** `Environment`: `Production`. */
export interface HeadFact {
  readonly label: string;
  readonly value: string;
}

export interface DocumentSection {
  /** Without one, the section's blocks stand at the top. */
  readonly heading: string | null;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | { readonly kind: 'prose'; readonly content: readonly RootContent[] }
  | { readonly kind: 'people'; readonly rows: readonly PersonRow[] }
  | { readonly kind: 'steps'; readonly rows: readonly StepRow[] }
  | { readonly kind: 'checklist'; readonly rows: readonly CheckRow[] }
  | AgendaBlock;

export interface PersonRow {
  readonly role: string;
  readonly name: string;
  readonly telephone: string;
  readonly standIn: string;
}

export interface StepRow {
  readonly number: string;
  readonly title: string;
  readonly kind: StepKind;
  /** Who does it, or the role that does. */
  readonly owner: string;
  readonly duration: string;
  /** `23:35`, `23:35 +2 d` where the time alone would not do, or `+3 min` once the rollback began. */
  readonly planned: string;
  /** `not before 23:30`, or empty. */
  readonly fixedStart: string;
  readonly instructions: readonly RootContent[];
  readonly command: string;
  readonly expected: readonly BlockContent[];
  readonly stopIf: readonly BlockContent[];
  readonly undo: readonly BlockContent[];
  readonly undoDuration: string | null;
  readonly irreversible: boolean;
}

export interface CheckRow {
  readonly title: string;
  readonly state: 'open' | 'done' | 'not-applicable';
  readonly required: boolean;
  readonly owner: string;
  /** `Fri 4 Dec`, or empty. */
  readonly due: string;
  /** Who ticked it and when; each part stays on a line if it can. */
  readonly outcome: readonly string[];
  /** Why it does not apply, or empty. */
  readonly reason: string;
  readonly evidence: readonly BlockContent[];
}

export interface AgendaBlock {
  readonly kind: 'agenda';
  /** Whether it is of several products, so that each row says its own. */
  readonly ofProducts: boolean;
  readonly rows: readonly AgendaRow[];
}

export interface AgendaRow {
  readonly kind: EntryKind;
  /** `Fri 11 Dec`, or `16 Nov – 4 Dec`. */
  readonly days: string;
  /** Begins on the same day as the row before. */
  readonly sameDay: boolean;
  /** Begins in another week than the row before. */
  readonly newWeek: boolean;
  /** `Release`, `Hard freeze`. */
  readonly label: string;
  /** Empty where it belongs to no release. */
  readonly version: string;
  readonly title: string;
  /** `22:00 – Sat 12 Dec, 02:00 Europe/Berlin (21:00–01:00 UTC)`; each part stays on a line if it can. */
  readonly times: readonly string[];
  readonly details: readonly string[];
  readonly product: string;
}
