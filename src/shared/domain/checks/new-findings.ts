import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Release } from '../records/release.ts';
import { isOpen } from '../release/status.ts';
import type { CheckInput } from './check.ts';
import type { Finding } from './finding.ts';
import { runChecks } from './run-checks.ts';

type Moment = Pick<CheckInput, 'now' | 'today'>;

/** A finding and the release that it is on. */
export interface OnRelease {
  readonly release: Release;
  readonly finding: Finding;
}

/**
 * What changes break, on whichever open release: the blockers and warnings that count in `after`
 * and did not in `before`, or were only warnings there. Blockers come first. Where it is known which
 * releases can be affected, only these `among` them are looked at.
 */
export function newFindings(
  before: Model,
  after: Model,
  moment: Moment,
  among?: ReadonlySet<Id>,
): OnRelease[] {
  const known = new Map(
    counting(before, moment, among).map(({ finding }) => [finding.key, finding.severity]),
  );
  const isNew = ({ finding: { key, severity } }: OnRelease) =>
    !known.has(key) || (severity === 'blocker' && known.get(key) !== 'blocker');
  const fresh = counting(after, moment, among).filter(isNew);
  const of = (severity: Finding['severity']) =>
    fresh.filter(({ finding }) => finding.severity === severity);
  return [...of('blocker'), ...of('warning')];
}

const counting = (model: Model, moment: Moment, among?: ReadonlySet<Id>): OnRelease[] =>
  [...model.releases.values()]
    .filter((release) => isOpen(release) && (among?.has(release.id) ?? true))
    .flatMap((release) =>
      runChecks({ model, release, ...moment })
        .findings.filter(({ counts }) => counts)
        .map((finding) => ({ release, finding })),
    );
