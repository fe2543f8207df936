import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';

/** Who plays a part that a template names: its role here, and the person if only one has it. */
export interface Part {
  readonly roleId: Id | null;
  readonly personId: Id | null;
}

/** The parts of this workspace, by the role's name. Roles it does not have are empty. */
export function castingOf(model: Pick<Model, 'roles' | 'people'>): (role: string) => Part {
  const active = [...model.people.values()].filter((person) => person.active);
  const byRole = Map.groupBy(active, (person) => person.roleId);
  const parts = new Map(
    [...model.roles.values()].map(({ id, name }): [string, Part] => {
      const [only, ...others] = byRole.get(id) ?? [];
      return [name, { roleId: id, personId: only && others.length === 0 ? only.id : null }];
    }),
  );
  return (role) => parts.get(role) ?? { roleId: null, personId: null };
}
