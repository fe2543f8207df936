import type { Instant, IsoDate } from '#shared/lib/dates.ts';
import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import type { MendAt, Severity } from './finding.ts';

/** What a check looks at. */
export interface CheckInput {
  readonly model: Model;
  readonly release: Release;
  readonly now: Instant;
  /** The date on the wall of the workspace's zone. */
  readonly today: IsoDate;
}

/** A finding as a check reports it; the engine adds key, check and release. */
export interface Report {
  readonly severity: Severity;
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly how: string;
  readonly mend: MendAt;
  /** The records it speaks of, besides the release. */
  readonly records?: readonly Id[];
  /** Left out: it counts at once. */
  readonly countsFrom?: IsoDate;
}

/** One check on a release. Pure; it knows nothing of the others. */
export interface Check {
  readonly name: string;
  /** What it looks at, as a noun: named where it finds nothing. */
  readonly subject: string;
  /** Whether it has nothing to look at without a target date: finding nothing then is not clear. */
  readonly needsDate?: true;
  /** Whether it still runs when the release is out. */
  readonly alsoReleased?: true;
  run(input: CheckInput): readonly Report[];
}
