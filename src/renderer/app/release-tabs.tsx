import { type ComponentType, lazy } from 'react';
import { itemsOfRelease } from '#shared/domain/item/scope.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { deploymentsOf } from '#shared/domain/release/lookups.ts';
import { outlineOf, runbookOf } from '#shared/domain/runbook/outline.ts';
import type { ReleaseTab } from './route.ts';

/** One tab of the release place. Tabs come from several features, which know nothing of each other. */
export interface ReleaseTabEntry {
  readonly id: ReleaseTab;
  readonly title: string;
  /** The figure beside the title, and the word for one; `null` shows none. */
  readonly count?: {
    readonly unit: string;
    readonly of: (model: Model, releaseId: Id) => number | null;
  };
  /** Needs the room at the right, where the checks stand. */
  readonly wide?: boolean;
  readonly component: ComponentType<{ readonly releaseId: Id }>;
}

type TabModule = { Tab: ComponentType<{ readonly releaseId: Id }> };
const tab = (load: () => Promise<TabModule>) => lazy(async () => ({ default: (await load()).Tab }));

/** The steps of the release's first deployment. */
function countSteps(model: Model, releaseId: Id): number | null {
  const deployment = deploymentsOf(model.deployments, releaseId)[0];
  const runbook = deployment && runbookOf(model, deployment.id);
  if (!runbook) return null;
  return outlineOf(model, runbook).sections.reduce((sum, { steps }) => sum + steps.length, 0);
}

/** The release place's tabs, in order. */
export const releaseTabs: readonly ReleaseTabEntry[] = [
  {
    id: 'checklists',
    title: 'Checklists',
    component: tab(() => import('../features/release/checklists-tab.tsx')),
  },
  {
    id: 'scope',
    title: 'Scope',
    count: { unit: 'item', of: (model, releaseId) => itemsOfRelease(model, releaseId).length },
    component: tab(() => import('../features/release/scope-tab.tsx')),
  },
  {
    id: 'runbook',
    title: 'Runbook',
    count: { unit: 'step', of: countSteps },
    component: tab(() => import('../features/runbook/index.tsx')),
  },
  {
    id: 'notes',
    title: 'Notes',
    wide: true,
    component: tab(() => import('../features/notes/index.tsx')),
  },
];
