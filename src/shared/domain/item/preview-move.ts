import type { Id } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { Dependency, Item } from '../records/item.ts';
import type { Release } from '../records/release.ts';
import { holdsOf, isBroken, type ReleaseOf, waitsOf } from './dependency.ts';
import { effectiveReleaseId } from './effective-release.ts';
import { type MoveTarget, releaseAfter } from './move.ts';
import { itemsOfRelease, itemsWithoutRelease } from './scope.ts';
import { type Tally, tallyOf } from './tally.ts';

type PreviewTables = Pick<Model, 'items' | 'releases' | 'sprintFeeds' | 'dependencies'>;

/** An order of two items that a move would break, or one that it would put right. */
export interface ChangedOrder {
  readonly blocker: Item;
  readonly blocked: Item;
  /** Where the blocker would count. */
  readonly blockerReleaseId: Id | null;
}

/** An item that would come to count in a release of another product. */
export interface Stray {
  readonly item: Item;
  readonly release: Release;
}

/** What a drop would do, said before it is dropped. */
export interface MovePreview {
  /** How many items would come to count elsewhere. */
  readonly moved: number;
  /** Items and points of the target before and after; `null` where each follows its sprint. */
  readonly target: { readonly before: Amount; readonly after: Amount } | null;
  /** Dependencies that hold now and would not any more. */
  readonly breaks: readonly ChangedOrder[];
  /** Dependencies that do not hold now and would. */
  readonly clears: readonly ChangedOrder[];
  /** Those that would come to count in a release of another product, which nothing forbids. */
  readonly strays: readonly Stray[];
}

export type Amount = Pick<Tally, 'count' | 'points'>;

/** What moving the items there would do; nothing is changed. Items that are gone are left out. */
export function previewMove(
  model: PreviewTables,
  itemIds: readonly Id[],
  to: MoveTarget,
): MovePreview {
  const items = new Map([...new Set(itemIds)].flatMap((id) => entryOf(model, id)));
  const after: ReleaseOf = (item) =>
    items.has(item.id) ? releaseAfter(model, item, to) : effectiveReleaseId(model, item);
  const moved = [...items.values()].filter(
    (item) => after(item) !== effectiveReleaseId(model, item),
  );
  return {
    moved: moved.length,
    target: to.kind === 'inherit' ? null : amounts(model, to, moved),
    ...changedOrders(model, moved, after),
    strays: straysOf(model, moved, after),
  };
}

const entryOf = (model: PreviewTables, id: Id): [Id, Item][] => {
  const item = model.items.get(id);
  return item ? [[id, item]] : [];
};

const straysOf = (model: PreviewTables, moved: readonly Item[], after: ReleaseOf): Stray[] =>
  moved.flatMap((item) => {
    const release = model.releases.get(after(item) ?? '');
    return release && release.productId !== item.productId ? [{ item, release }] : [];
  });

function amounts(
  model: PreviewTables,
  to: Exclude<MoveTarget, { kind: 'inherit' }>,
  moved: readonly Item[],
) {
  const there =
    to.kind === 'none' ? itemsWithoutRelease(model) : itemsOfRelease(model, to.releaseId);
  const { count, points } = tallyOf(there);
  const added = tallyOf(moved);
  return {
    before: { count, points },
    after: { count: count + added.count, points: points + added.points },
  };
}

function changedOrders(
  model: PreviewTables,
  moved: readonly Item[],
  after: ReleaseOf,
): Pick<MovePreview, 'breaks' | 'clears'> {
  const touched = new Set<Dependency>();
  for (const { id } of moved) {
    for (const row of waitsOf(model, id)) touched.add(row);
    for (const row of holdsOf(model, id)) touched.add(row);
  }
  const breaks: ChangedOrder[] = [];
  const clears: ChangedOrder[] = [];
  for (const row of touched) {
    const blocker = model.items.get(row.blockerId);
    const blocked = model.items.get(row.blockedId);
    const was = isBroken(model, row);
    if (!blocker || !blocked || was === isBroken(model, row, after)) continue;
    (was ? clears : breaks).push({ blocker, blocked, blockerReleaseId: after(blocker) });
  }
  return { breaks, clears };
}
