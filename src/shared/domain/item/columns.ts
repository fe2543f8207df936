import type { Id } from '../model/change.ts';
import { compare } from '../model/index-by.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import type { Release } from '../records/release.ts';
import { itemsOfRelease, itemsWithoutRelease } from './scope.ts';

/** One column of the board; without a release it holds what counts in none. */
export interface BoardColumn {
  readonly release: Release | null;
  readonly items: readonly Item[];
}

type BoardTables = Pick<Model, 'items' | 'releases' | 'sprintFeeds'>;

/** Whether nothing more will be planned into the release. */
export const isFinished = ({ status }: Pick<Release, 'status'>): boolean =>
  status === 'released' || status === 'cancelled';

/** By target date, those without one last; the version settles what is equal. */
export function byTargetDate(a: Release, b: Release): number {
  if (a.targetDate !== b.targetDate) {
    if (a.targetDate === null) return 1;
    if (b.targetDate === null) return -1;
    return compare(a.targetDate, b.targetDate);
  }
  return versionOrder.compare(a.version, b.version) || compare(a.id, b.id);
}

const versionOrder = new Intl.Collator('en', { numeric: true });

/**
 * The columns of the board: what has no release first, then the releases by date. Finished
 * releases are left out unless asked for.
 */
export function boardColumns(
  model: BoardTables,
  { finished }: { readonly finished: boolean },
): readonly BoardColumn[] {
  const releases = [...model.releases.values()]
    .filter((release) => finished || !isFinished(release))
    .sort(byTargetDate);
  return [
    { release: null, items: itemsWithoutRelease(model) },
    ...releases.map((release) => ({ release, items: itemsOfRelease(model, release.id) })),
  ];
}

/** The release of a column as a key; the column without one has a name of its own. */
export const columnKey = ({ release }: Pick<BoardColumn, 'release'>): Id => release?.id ?? 'none';
