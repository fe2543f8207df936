import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { CheckInput } from './check.ts';
import type { Finding } from './finding.ts';
import { runChecks } from './run-checks.ts';

type Moment = Pick<CheckInput, 'now' | 'today'>;

/** The blockers that count on a release in `after` and did not in `before`: what a move breaks. */
export function newBlockers(
  before: Model,
  after: Model,
  releaseId: Id,
  moment: Moment,
): readonly Finding[] {
  const known = new Set(blockersOf(before, releaseId, moment).map(({ key }) => key));
  return blockersOf(after, releaseId, moment).filter(({ key }) => !known.has(key));
}

/** The blockers that count on a release; none where it is gone. */
export function blockersOf(model: Model, releaseId: Id, moment: Moment): Finding[] {
  const release = model.releases.get(releaseId);
  if (!release) return [];
  const { findings } = runChecks({ model, release, ...moment });
  return findings.filter(({ counts, severity }) => counts && severity === 'blocker');
}
