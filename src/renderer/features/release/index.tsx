import { Suspense, useEffect } from 'react';
import { type ReleaseTabEntry, releaseTabs } from '#renderer/app/release-tabs.tsx';
import { go, type ReleaseTab, replaceRoute, useRoute } from '#renderer/app/route.ts';
import { Busy } from '#renderer/components/busy.tsx';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { PageHeader } from '#renderer/components/page-header.tsx';
import { Tabs } from '#renderer/components/tabs.tsx';
import { Version } from '#renderer/components/version.tsx';
import { ItemInspector } from '#renderer/inspectors/item/item-inspector.tsx';
import { lookAt } from '#renderer/state/release-view.ts';
import { clearSelection, select, useSelected } from '#renderer/state/selection.ts';
import { getModel, useModel, useWorkspace } from '#renderer/state/workspace.ts';
import { isInScope } from '#shared/domain/item/scope.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releaseTitle } from '#shared/domain/release/release-title.ts';
import { Deployments } from './deployments/deployments.tsx';
import { ReleaseHead } from './head.tsx';
import { ReleaseInspector } from './inspector.tsx';
import { PhaseStrip } from './phase-strip.tsx';
import styles from './release.module.css';
import { ReleaseActions } from './top-actions.tsx';
import { usePhases, useRelease } from './use-release.ts';

/** One release: what it is, how far it is, and whether it may fly. */
export function Place() {
  const route = useRoute();
  const release = useRelease(route.place === 'release' ? route.releaseId : '');
  if (route.place !== 'release' || !release)
    return (
      <>
        <PageHeader title="Release" />
        <EmptyState
          title="This release is gone"
          action={<Button onPress={() => go({ place: 'calendar' })}>Open the calendar</Button>}
        >
          It was removed, or what made it was undone. Undo or redo brings it back.
        </EmptyState>
      </>
    );
  return <ReleasePlace key={release.id} release={release} tab={route.tab} />;
}

function ReleasePlace({ release, tab }: { readonly release: Release; readonly tab: ReleaseTab }) {
  useEffect(() => lookAt(release.id), [release.id]);
  const phases = usePhases(release);
  const product = useModel(({ products }) => products.get(release.productId)?.name ?? 'Releases');
  return (
    <>
      <PageHeader
        title={releaseTitle(release)}
        heading={
          <span className={styles.crumbs}>
            <span className={styles.product} title={product}>
              {product}
            </span>
            <span className="dimmer">/</span>
            <Version version={release.version} />
          </span>
        }
        actions={<ReleaseActions release={release} />}
      />
      <div className={styles.page}>
        <ReleaseHead release={release} />
        <PhaseStrip release={release} phases={phases} />
        <Deployments release={release} />
        <ReleaseTabs release={release} tab={tab} />
      </div>
      {!isWide(tab) && <Inspector release={release} tab={tab} />}
    </>
  );
}

const isWide = (tab: ReleaseTab) => releaseTabs.find(({ id }) => id === tab)?.wide === true;

/** What stands at the right: the findings, or the item that was chosen in the scope. */
function Inspector({ release, tab }: { readonly release: Release; readonly tab: ReleaseTab }) {
  const itemId = useSelected('item').at(-1);
  const shown = useModel((model) => itemId !== undefined && isInScope(model, itemId, release.id));
  if (tab === 'scope' && itemId !== undefined && shown)
    return (
      <ItemInspector
        itemId={itemId}
        onShow={(other) => showItem(other, release.id)}
        onClose={clearSelection}
      />
    );
  return <ReleaseInspector release={release} />;
}

/** Selects an item here, or on the board where this release does not carry it. */
function showItem(itemId: Id, releaseId: Id): void {
  if (!isInScope(getModel(), itemId, releaseId)) go({ place: 'board' });
  select('item', [itemId]);
}

function figureOf(count: ReleaseTabEntry['count'], model: Model, releaseId: Id) {
  const figure = count?.of(model, releaseId) ?? null;
  return count && figure !== null ? { figure, unit: count.unit } : null;
}

function ReleaseTabs({ release, tab }: { readonly release: Release; readonly tab: ReleaseTab }) {
  const model = useWorkspace((state) => state.model);
  const entry = releaseTabs.find(({ id }) => id === tab) ?? releaseTabs[0];
  const Tab = entry?.component;
  return (
    <Tabs
      label={`Parts of ${release.version}`}
      className={styles.tabs}
      tabs={releaseTabs.map(({ id, title, count }) => ({
        id,
        title,
        count: figureOf(count, model, release.id),
      }))}
      value={tab}
      onChange={(next) => replaceRoute({ place: 'release', releaseId: release.id, tab: next })}
    >
      <div className={styles.tabBody}>
        <Suspense fallback={<Busy label="Loading" />}>
          {Tab && <Tab releaseId={release.id} />}
        </Suspense>
      </div>
    </Tabs>
  );
}
