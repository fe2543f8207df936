import { useMemo } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { type SprintsView, useSprintsView } from './view.ts';

/** The releases that a view shows, by date. */
export const releasesShown = (
  { releases }: Pick<Model, 'releases'>,
  { productId, finished }: Pick<SprintsView, 'productId' | 'finished'>,
): readonly Release[] =>
  [...releases.values()]
    .filter(
      (release) =>
        (finished || !isFinished(release)) &&
        (productId === null || release.productId === productId),
    )
    .sort(byTargetDate);

/** The releases that are shown now, by date, followed. */
export function useReleasesShown(): readonly Release[] {
  const releases = useModel((model) => model.releases);
  const [{ productId, finished }] = useSprintsView();
  return useMemo(
    () => releasesShown({ releases }, { productId, finished }),
    [releases, productId, finished],
  );
}

/** The release whose colour a sprint has: of the shown product the one it feeds, else the first. */
export function mainReleaseOf(
  model: Pick<Model, 'sprintFeeds' | 'releases'>,
  sprintId: Id,
  productId: Id | null,
): Release | null {
  const fed = releasesFedBy(model, sprintId);
  if (productId === null) return fed[0] ?? null;
  return fed.find((release) => release.productId === productId) ?? null;
}
