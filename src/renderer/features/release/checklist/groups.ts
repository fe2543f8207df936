import type { Id } from '#shared/domain/model/change.ts';
import { byRank, compare } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { DatedItem, DatedPhase } from '../use-release.ts';

export interface ItemGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DatedItem[];
}

/** Keeps an item in the group it stands in, whatever it is given, so that it does not go from under the hand. */
export interface HeldItem {
  readonly itemId: Id;
  readonly groupId: string;
}

const REST = 'none';

/**
 * A release's checklist items by role or by person, what is due first at the top of each; what is
 * due on one day stands as its phases and their checklists do. A held item stays where it is.
 */
export function groupsOf(
  phases: readonly DatedPhase[],
  by: 'role' | 'person',
  { roles, people }: Pick<Model, 'roles' | 'people'>,
  held: HeldItem | null = null,
): readonly ItemGroup[] {
  const named =
    by === 'role'
      ? [...roles.values()].sort(byRank)
      : [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  const all = [
    ...named.map(({ id, name }) => ({ id, title: name })),
    { id: REST, title: by === 'role' ? 'No role' : 'Nobody yet' },
  ];
  const keeps = all.some(({ id }) => id === held?.groupId) ? held : null;
  const groupIdOf = ({ item }: DatedItem): string =>
    item.id === keeps?.itemId
      ? keeps.groupId
      : ((by === 'role' ? item.roleId : item.personId) ?? REST);
  const items = phases.flatMap((phase) => phase.items).toSorted(byDue);
  const byGroup = Map.groupBy(items, groupIdOf);
  return all
    .map((group) => ({ ...group, items: byGroup.get(group.id) ?? [] }))
    .filter((group) => group.items.length > 0);
}

const LAST = '9999-12-31';
const byDue = (a: DatedItem, b: DatedItem) => compare(a.due ?? LAST, b.due ?? LAST);
