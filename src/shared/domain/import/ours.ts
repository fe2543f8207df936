import { alsoInOf } from '../item/scope.ts';
import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';
import type { Release } from '../records/release.ts';
import type { MergedField } from './merge.ts';
import { joinList } from './source.ts';

/** What this workspace says of an item's field, in the source's terms. */
export function ourValue(model: Model, item: Item, field: MergedField): string {
  switch (field) {
    case 'points':
      return item.points === null ? '' : String(item.points);
    case 'labels':
    case 'components':
      return joinList(item[field]);
    case 'assignee':
      return named(model.people, item.assigneeId);
    case 'parent':
      return item.parentId === null ? '' : (model.items.get(item.parentId)?.key ?? '');
    case 'sprints':
      return named(model.sprints, item.sprintId);
    case 'fixVersions':
      return joinList(releasesOf(model, item).map(({ version }) => version));
    default:
      return item[field];
  }
}

const named = (rows: ReadonlyMap<string, { readonly name: string }>, id: string | null): string =>
  id === null ? '' : (rows.get(id)?.name ?? '');

/** The releases that carry an item by its own say: the one that it counts in, and the *also in*. */
export function releasesOf(model: Model, item: Item): Release[] {
  const own = item.releaseMode === 'own' && item.releaseId !== null ? [item.releaseId] : [];
  const also = alsoInOf(model, item.id).map((row) => row.releaseId);
  return [...own, ...also].flatMap((id) => model.releases.get(id) ?? []);
}
