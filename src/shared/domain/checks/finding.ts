import type { IsoDate } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';

export type Severity = 'blocker' | 'warning' | 'note';

/** Where a finding can be mended; the window leads there. */
export type MendAt =
  | { readonly at: 'field'; readonly field: 'goal' | 'owner' | 'date' | 'status' }
  /** `null` is the release's first deployment. */
  | { readonly at: 'window'; readonly deploymentId: Id | null }
  | { readonly at: 'phase'; readonly phaseId: Id }
  | { readonly at: 'runbook' }
  | { readonly at: 'item'; readonly itemId: Id }
  | { readonly at: 'sprint'; readonly sprintId: Id }
  | { readonly at: 'release'; readonly releaseId: Id };

/** Something a check has to say about a release. */
export interface Finding {
  /** The check, the release, and the records it speaks of: the same finding has the same key. */
  readonly key: string;
  readonly check: string;
  readonly releaseId: Id;
  readonly severity: Severity;
  /** What is the matter, in a few words. */
  readonly what: string;
  /** The record it is about, in words: `Release preparation`, `PAY-112`. */
  readonly where: string;
  readonly why: string;
  /** What to do, as a button says it. */
  readonly how: string;
  readonly mend: MendAt;
  /** It counts from this day on, `null` is at once. Before, it is ahead: listed, in no total. */
  readonly countsFrom: IsoDate | null;
  /** Whether it counts today. */
  readonly counts: boolean;
}

/** What is the matter, where nothing beside it says in which phase: `2 required items overdue in Deployment`. */
export const inShort = ({ what, where, mend }: Finding): string =>
  mend.at === 'phase' ? `${what} in ${where}` : what;

/**
 * The same for two findings that tell one thing from both of its sides: two releases whose windows
 * overlap are each found to overlap with the other.
 */
export const sideless = ({ check, key, releaseId }: Finding): string =>
  check === 'windows-overlap'
    ? key
        .split(':')
        .filter((part) => part !== releaseId)
        .sort()
        .join(':')
    : key;
