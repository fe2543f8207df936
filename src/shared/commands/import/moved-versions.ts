import { releasesOf } from '#shared/domain/import/ours.ts';
import { joinList, splitList } from '#shared/domain/import/source.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { listed } from '#shared/lib/format.ts';
import type { Decision } from './decide.ts';
import { hasMoved, type Match } from './match.ts';

type Products = Pick<Model, 'products'>;

/** What the source said before, and says now. */
interface Said {
  readonly before: string;
  readonly theirs: string;
}

/** Whether the issue went to a project that goes into another product. */
export const changesProduct = (match: Match): boolean =>
  hasMoved(match) && match.item !== null && match.item.productId !== match.to.product.id;

/**
 * What the source said of versions: of an issue that changes product each with its product's key,
 * since 1.0 of one is not 1.0 of the other.
 */
export function versionsSaid(model: Products, match: Match, said: Said): Said {
  if (!changesProduct(match)) return said;
  const { item, to } = match;
  const of = (key: string, versions: string) =>
    joinList(splitList(versions).map((version) => `${key} ${version}`));
  const before = of(keyOf(model, item?.productId ?? ''), said.before);
  return { before, theirs: of(to.product.key, said.theirs) };
}

/** What this workspace says of the versions of an item that changes product, in the same words. */
export const versionsHere = (model: Model, item: Item): string =>
  joinList(
    releasesOf(model, item).map(
      ({ productId, version }) => `${keyOf(model, productId)} ${version}`,
    ),
  );

const keyOf = ({ products }: Products, id: Id): string => products.get(id)?.key ?? '';

const MOST_NAMED = 3;

/** Which items change product and stay in a release of the old one, as nothing settles another. */
export function staysBehind(model: Model, decisions: readonly Decision[]): string[] {
  const staying = decisions.flatMap(({ match, taken }) => {
    const { item, key, to } = match;
    if (!item || !changesProduct(match) || taken.has('fixVersions')) return [];
    const release = item.releaseMode === 'own' ? model.releases.get(item.releaseId ?? '') : null;
    if (!release || release.productId === to.product.id) return [];
    return [`${key} in ${keyOf(model, release.productId)} ${release.version}`];
  });
  if (staying.length === 0) return [];
  const more = staying.length - MOST_NAMED;
  const named = [...staying.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const subject = staying.length === 1 ? 'An item' : 'Items';
  const verb = staying.length === 1 ? 'stays' : 'stay';
  return [
    `${subject} of another product now ${verb} in a release of the old one, as planned here: ${listed(named)}.`,
  ];
}
