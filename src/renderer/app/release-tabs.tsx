import { type ComponentType, lazy } from 'react';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ReleaseTab } from './route.ts';

/** One tab of the release place. Tabs come from several features, which know nothing of each other. */
export interface ReleaseTabEntry {
  readonly id: ReleaseTab;
  readonly title: string;
  /** The figure beside the title; `null` shows none. */
  readonly count?: (model: Model, releaseId: Id) => number | null;
  readonly component: ComponentType<{ readonly releaseId: Id }>;
}

type TabModule = { Tab: ComponentType<{ readonly releaseId: Id }> };
const tab = (load: () => Promise<TabModule>) => lazy(async () => ({ default: (await load()).Tab }));

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
    component: tab(() => import('../features/release/scope-tab.tsx')),
  },
  {
    id: 'runbook',
    title: 'Runbook',
    component: tab(() => import('../features/runbook/index.tsx')),
  },
  { id: 'notes', title: 'Notes', component: tab(() => import('../features/notes/index.tsx')) },
];
