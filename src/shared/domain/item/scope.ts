import type { Id } from '../model/change.ts';
import { derive } from '../model/derive.ts';
import { byRank, indexBy } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Item, ItemRelease } from '../records/item.ts';
import { effectiveReleaseId } from './effective-release.ts';

type ScopeTables = Pick<Model, 'items' | 'sprintFeeds' | 'releases'>;

/** Every item, by rank. */
export const itemsByRank = derive(['items'], ({ items }): readonly Item[] =>
  [...items.values()].sort(byRank),
);

const scopes = derive(['items', 'sprintFeeds', 'releases'], (model) => {
  const of = new Map<Id | null, Item[]>();
  for (const item of itemsByRank(model)) {
    const releaseId = effectiveReleaseId(model, item);
    const scope = of.get(releaseId);
    if (scope) scope.push(item);
    else of.set(releaseId, [item]);
  }
  return of as ReadonlyMap<Id | null, readonly Item[]>;
});

const NONE: readonly Item[] = Object.freeze([]);

/** The items that count in the release, by rank. *Also in* is not among them. */
export const itemsOfRelease = (model: ScopeTables, releaseId: Id): readonly Item[] =>
  scopes(model).get(releaseId) ?? NONE;

/** The items that count in no release, by rank. */
export const itemsWithoutRelease = (model: ScopeTables): readonly Item[] =>
  scopes(model).get(null) ?? NONE;

const carriedBy = indexBy((row: ItemRelease) => row.releaseId);
const carriersOf = indexBy((row: ItemRelease) => row.itemId);

/** The items that the release carries besides its own (backports), by rank; they count elsewhere. */
export const itemsAlsoIn = (
  model: Pick<Model, 'items' | 'itemReleases'>,
  releaseId: Id,
): readonly Item[] =>
  carriedBy(model.itemReleases, releaseId)
    .flatMap((row) => model.items.get(row.itemId) ?? [])
    .sort(byRank);

/** Whether the release has the item, counted there or carried besides its own. */
export const isInScope = (
  model: ScopeTables & Pick<Model, 'itemReleases'>,
  itemId: Id,
  releaseId: Id,
): boolean => {
  const item = model.items.get(itemId);
  if (!item) return false;
  return (
    effectiveReleaseId(model, item) === releaseId ||
    alsoInOf(model, itemId).some((row) => row.releaseId === releaseId)
  );
};

/** The *also in* rows of an item. */
export const alsoInOf = (model: Pick<Model, 'itemReleases'>, itemId: Id): readonly ItemRelease[] =>
  carriersOf(model.itemReleases, itemId);
