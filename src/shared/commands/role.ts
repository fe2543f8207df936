import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import { byRank } from '#shared/domain/model/index-by.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { roleUses } from '#shared/domain/people/role-uses.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { rankBetween } from '#shared/lib/rank.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { idInput, nameInput } from './inputs.ts';

/** A role at the end of the list. */
const createRole = defineCommand({
  input: z.strictObject({ name: nameInput }),
  run(model, { name }, { newId }) {
    const free = isFree(model, name, null);
    if (!free.ok) return free;
    const last = [...model.roles.values()].toSorted(byRank).at(-1);
    const role = { id: newId(), name, rank: rankBetween(last?.rank ?? null, null) };
    return ok({ label: `Add the role ${name}`, changes: [insert('roles', role)] });
  },
});

/** Renames a role everywhere; templates, which find roles by name, look for the old one. */
const renameRole = defineCommand({
  input: z.strictObject({ roleId: idInput, name: nameInput }),
  run(model, { roleId, name }) {
    const role = find(model, 'roles', roleId);
    if (!role.ok) return role;
    const free = isFree(model, name, roleId);
    if (!free.ok) return free;
    return ok({
      label: `Rename the role ${role.value.name} to ${name}`,
      changes: update('roles', role.value, { name }),
    });
  },
});

/** Takes a role away. Who and what named it stays, without a role. */
const removeRole = defineCommand({
  input: z.strictObject({ roleId: idInput }),
  run(model, { roleId }) {
    const role = find(model, 'roles', roleId);
    if (!role.ok) return role;
    return ok({
      label: `Remove the role ${role.value.name}`,
      changes: [...released(model, roleId), remove('roles', role.value)],
    });
  },
});

function released(model: Model, roleId: Id): Change[] {
  const { people, checklistItems, runbookSteps } = roleUses(model, roleId);
  const none = { roleId: null };
  return [
    ...people.flatMap((person) => update('people', person, none)),
    ...checklistItems.flatMap((item) => update('checklistItems', item, none)),
    ...runbookSteps.flatMap((step) => update('runbookSteps', step, none)),
  ];
}

function isFree(model: Model, name: string, self: Id | null): Result<null> {
  const folded = name.toLocaleLowerCase('en');
  const taken = model.roles
    .values()
    .some((role) => role.id !== self && role.name.toLocaleLowerCase('en') === folded);
  return taken ? fail(appError('already-exists', { kind: 'role', name, field: 'Name' })) : ok(null);
}

/** Commands on the parts that people play. */
export const roleCommands = {
  'role.create': createRole,
  'role.rename': renameRole,
  'role.remove': removeRole,
} as const;
