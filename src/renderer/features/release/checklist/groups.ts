import type { Id } from '#shared/domain/model/change.ts';
import { byRank, compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { DatedItem, DatedPhase } from '../use-release.ts';

export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DatedItem[];
}

/** A release's checklist items by role or by person, what is due first at the top of each. */
export function groupsOf(
  phases: readonly DatedPhase[],
  by: 'role' | 'person',
  { roles, people }: Pick<Model, 'roles' | 'people'>,
): readonly ItemGroup[] {
  const keyOf = ({ item }: DatedItem): Id | null => (by === 'role' ? item.roleId : item.personId);
  const items = phases.flatMap((phase) => phase.items).toSorted(byDue);
  const byKey = Map.groupBy(items, keyOf);
  const named =
    by === 'role'
      ? [...roles.values()].sort(byRank)
      : [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  const groups = named.map(({ id, name }) => ({ id, title: name, items: byKey.get(id) ?? [] }));
  const rest = { id: 'none', title: by === 'role' ? 'No role' : 'Nobody yet' };
  return [...groups, { ...rest, items: byKey.get(null) ?? [] }].filter(
    (group) => group.items.length > 0,
  );
}

const LAST = '9999-12-31';
const byDue = (a: DatedItem, b: DatedItem) =>
  compare(a.due ?? LAST, b.due ?? LAST) || byRank(a.item, b.item);
