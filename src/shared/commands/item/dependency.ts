import { waitsFor, waitsOf } from '#shared/domain/item/dependency.ts';
import { type Id, insert, remove } from '#shared/domain/model/change.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find } from '../find.ts';
import { idInput } from '../inputs.ts';

/** Says that `blockerId` has to be done before `blockedId`. A circle is refused. */
export const addDependencyCommand = defineCommand<{ blockerId: Id; blockedId: Id }>({
  input: z.strictObject({ blockerId: idInput, blockedId: idInput }),
  run(model, { blockerId, blockedId }, { newId }) {
    const blocker = find(model, 'items', blockerId);
    if (!blocker.ok) return blocker;
    const blocked = find(model, 'items', blockedId);
    if (!blocked.ok) return blocked;
    const [from, to] = [blocker.value.key, blocked.value.key];
    const name = `${from} → ${to}`;
    if (waitsOf(model, blockedId).some((row) => row.blockerId === blockerId))
      return fail(appError('already-exists', { kind: 'dependency', name, field: 'Dependency' }));
    if (blockerId === blockedId || waitsFor(model, blockerId, blockedId))
      return fail(appError('invalid-input', { field: name, problem: circle(from, to) }));
    const row = { id: newId(), blockerId, blockedId };
    return ok({
      label: `Let ${to} wait for ${from}`,
      changes: [insert('dependencies', row)],
    });
  },
});

const circle = (blocker: string, blocked: string): string =>
  blocker === blocked
    ? 'an item cannot wait for itself'
    : `${blocker} already waits for ${blocked}`;

/** Takes a dependency away. */
export const removeDependencyCommand = defineCommand<{ dependencyId: Id }>({
  input: z.strictObject({ dependencyId: idInput }),
  run(model, { dependencyId }) {
    const found = find(model, 'dependencies', dependencyId);
    if (!found.ok) return found;
    const row = found.value;
    const keyOf = (id: Id) => model.items.get(id)?.key ?? id;
    const label = `Let ${keyOf(row.blockedId)} no longer wait for ${keyOf(row.blockerId)}`;
    return ok({ label, changes: [remove('dependencies', row)] });
  },
});
