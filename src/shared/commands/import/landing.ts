import { effectiveReleaseId } from '#shared/domain/item/effective-release.ts';
import { alsoInOf } from '#shared/domain/item/scope.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import type { WorkedOut } from './work-out.ts';

/** How many of the file's items a release has after the import. */
export interface Landing {
  /** Those that count in it, as in its column of the board. */
  readonly items: number;
  /** Those that it carries besides; they count elsewhere. */
  readonly alsoIn: number;
}

/** By the release's id: where the file's items are once the changes are made. */
export function landings(
  model: Model,
  { changes, matches }: Pick<WorkedOut, 'changes' | 'matches'>,
): ReadonlyMap<Id, Landing> {
  const after = applyChanges(model, changes);
  const found = new Map<Id, Landing>();
  const add = (releaseId: Id, { items, alsoIn }: Landing) => {
    const before = found.get(releaseId) ?? { items: 0, alsoIn: 0 };
    found.set(releaseId, { items: before.items + items, alsoIn: before.alsoIn + alsoIn });
  };
  for (const { itemId } of matches) {
    const item = after.items.get(itemId);
    const own = item && effectiveReleaseId(after, item);
    if (own) add(own, { items: 1, alsoIn: 0 });
    for (const { releaseId } of alsoInOf(after, itemId))
      if (releaseId !== own) add(releaseId, { items: 0, alsoIn: 1 });
  }
  return found;
}
