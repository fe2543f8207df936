import type { Check, CheckInput } from './check.ts';
import { checks } from './checks.ts';
import type { Finding } from './finding.ts';

export interface CheckResult {
  /** What counts comes first, blockers before warnings; what is ahead by its day. */
  readonly findings: readonly Finding[];
  /** What was looked at and is in order, as nouns: `owner`, `window`. */
  readonly clear: readonly string[];
}

/**
 * Runs every check on a release. A released one is only looked at for what comes after; one that
 * was rolled back or cancelled has nothing left to check.
 */
export function runChecks(input: CheckInput): CheckResult {
  const looked = checks
    .filter((check) => applies(check, input))
    .map((check) => ({ check, found: findingsOf(check, input) }));
  const clear = looked
    .filter(({ check, found }) => found.length === 0 && couldLook(check, input))
    .map(({ check }) => check.subject);
  return { findings: looked.flatMap(({ found }) => found).toSorted(inOrder), clear };
}

function applies(check: Check, { release }: CheckInput): boolean {
  if (release.status === 'cancelled' || release.status === 'rolled-back') return false;
  return release.status !== 'released' || check.alsoReleased === true;
}

const couldLook = (check: Check, { release }: CheckInput): boolean =>
  release.targetDate !== null || check.needsDate !== true;

const findingsOf = (check: Check, input: CheckInput): Finding[] =>
  check.run(input).map(({ records = [], countsFrom = null, ...report }) => ({
    ...report,
    key: [check.name, input.release.id, ...records].join(':'),
    check: check.name,
    releaseId: input.release.id,
    countsFrom,
    counts: countsFrom === null || countsFrom <= input.today,
  }));

const WEIGHT = { blocker: 0, warning: 1, note: 2 } as const;

const inOrder = (a: Finding, b: Finding): number =>
  Number(b.counts) - Number(a.counts) ||
  (a.counts
    ? WEIGHT[a.severity] - WEIGHT[b.severity]
    : (a.countsFrom ?? '').localeCompare(b.countsFrom ?? ''));
