import type { Choice } from '#renderer/components/choice-dialog.tsx';
import { byTargetDate, isFinished } from '#shared/domain/item/columns.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Product } from '#shared/domain/records/product.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { misfitsOf } from '#shared/domain/sprint/against-lock.ts';
import { releasesFedBy } from '#shared/domain/sprint/feeding.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { type Feeding, noneOf } from '../feeding.ts';

/** One answer to which release sprints feed. */
export interface FeedChoice extends Choice {
  /** How the sprints would not fit, in a few words. */
  readonly misfit: string | null;
  readonly feeding: Feeding;
}

/** The releases still to come by date, and for each product the sprints feed, none of it. */
export function feedChoices(model: Model, sprintIds: readonly Id[]): FeedChoice[] {
  const fed = sprintIds.map((id) => new Set(releasesFedBy(model, id).map((release) => release.id)));
  const products = new Set(
    sprintIds.flatMap((id) => releasesFedBy(model, id).map(({ productId }) => productId)),
  );
  const releases = [...model.releases.values()]
    .filter((release) => !isFinished(release))
    .sort(byTargetDate);
  return [
    ...[...products]
      .flatMap((id) => model.products.get(id) ?? [])
      .map((product) => none(sprintIds, product, products.size > 1)),
    ...releases.map((release) => ({
      ...choiceOf(model, sprintIds, release),
      here: fed.every((one) => one.has(release.id)),
    })),
  ];
}

function none(sprintIds: readonly Id[], product: Product, several: boolean): FeedChoice {
  const name = several ? `No release of ${product.name}` : 'No release';
  return {
    ...{ id: `none/${product.id}`, version: '', name, words: name, colour: 'var(--text-3)' },
    ...{ hint: '', misfit: null, here: false, feeding: noneOf([...sprintIds], product.id) },
  };
}

function choiceOf(model: Model, sprintIds: readonly Id[], release: Release): FeedChoice {
  const { id, version, name, targetDate, hue } = release;
  const product =
    model.products.size > 1 ? (model.products.get(release.productId)?.name ?? '') : '';
  return {
    ...{ id, version, name: name || product },
    words: `${version} ${name} ${product}`,
    colour: `var(--hue-${hue})`,
    hint: targetDate === null ? 'no date yet' : longDate(targetDate),
    misfit: misfitIn(model, sprintIds, release),
    here: false,
    feeding: { sprintIds: [...sprintIds], releaseId: id },
  };
}

/** How the sprints would not fit the release, if they fed it. */
function misfitIn(model: Model, sprintIds: readonly Id[], release: Release): string | null {
  const feeds = sprintIds.map((id) => [id, { id, sprintId: id, releaseId: release.id }] as const);
  const misfits = misfitsOf({ ...model, sprintFeeds: new Map(feeds) }, release);
  const isLate = misfits.some(({ startsAfterLock }) => startsAfterLock !== null);
  const isOver = misfits.some(({ endsAfterWindow }) => endsAfterWindow !== null);
  if (isLate && isOver) return 'after its lock and window';
  if (isOver) return 'ends after it';
  return isLate ? 'after its lock' : null;
}
