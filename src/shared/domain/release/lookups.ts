import { byRank, compare, indexBy } from '../model/index-by.ts';
import type { ChecklistItem, Phase } from '../records/phase.ts';
import type { Deployment, Release } from '../records/release.ts';
import { compareVersions } from './compare-versions.ts';

/** A release's phases in order: `phasesOf(model.phases, releaseId)`. */
export const phasesOf = indexBy((phase: Phase) => phase.releaseId, byRank);

/** A phase's checklist in order: `checklistOf(model.checklistItems, phaseId)`. */
export const checklistOf = indexBy((item: ChecklistItem) => item.phaseId, byRank);

/** A release's deployments in order: `deploymentsOf(model.deployments, releaseId)`. */
export const deploymentsOf = indexBy((deployment: Deployment) => deployment.releaseId, byRank);

/** A product's releases, lowest version first: `releasesOf(model.releases, productId)`. */
export const releasesOf = indexBy(
  (release: Release) => release.productId,
  (a, b) => compareVersions(a.version, b.version) || compare(a.id, b.id),
);
