import { useMemo } from 'react';
import { go } from '#renderer/app/route.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useModel } from '#renderer/state/workspace.ts';
import { itemsAlsoIn, itemsOfRelease } from '#shared/domain/item/scope.ts';
import { tallyOf } from '#shared/domain/item/tally.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { counted, grouped } from '#shared/lib/format.ts';
import styles from './scope.module.css';
import { ScopeTable } from './scope-table.tsx';

/** What is in the release. */
export function Tab({ releaseId }: { readonly releaseId: Id }) {
  const items = useModel((model) => itemsOfRelease(model, releaseId));
  const allItems = useModel((model) => model.items);
  const itemReleases = useModel((model) => model.itemReleases);
  const also = useMemo(
    () => itemsAlsoIn({ items: allItems, itemReleases }, releaseId),
    [allItems, itemReleases, releaseId],
  );
  if (items.length === 0 && also.length === 0)
    return (
      <EmptyState
        title="Nothing is in this release yet"
        action={<Button onPress={() => go({ place: 'board' })}>Open the board</Button>}
      >
        Drag items into it on the board, or import them.
      </EmptyState>
    );
  const { count, points, doneCount, donePoints, droppedCount, withoutPoints } = tallyOf(items);
  return (
    <>
      <header className={styles.head}>
        <span className={styles.tally}>
          <b>{counted(count, 'item')}</b>, {grouped(points)} points · {grouped(doneCount)} done,{' '}
          {grouped(donePoints)} points
          {droppedCount > 0 && <> · {grouped(droppedCount)} dropped</>}
          {withoutPoints > 0 && <> · {grouped(withoutPoints)} without points</>}
        </span>
        <Button onPress={() => go({ place: 'board' })}>Open the board</Button>
      </header>
      <ScopeTable label="Items in this release" items={items} />
      {also.length > 0 && (
        <>
          <h2 className={styles.also}>Also in this release, counted elsewhere</h2>
          <ScopeTable label="Items counted elsewhere" items={also} />
        </>
      )}
    </>
  );
}
