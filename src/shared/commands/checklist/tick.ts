import { update } from '#shared/domain/model/change.ts';
import { pinned, reopened } from '#shared/domain/release/checklist-rules.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { missing } from '../find.ts';
import { idInput } from '../inputs.ts';
import { actorOf } from '../release/create.ts';
import { itemInPlace } from './place.ts';

/** Ticks an item: done now, by who acts unless another person is named. */
export const tickItem = defineCommand({
  input: z.strictObject({ itemId: idInput, doneById: idInput.optional() }),
  run(model, { itemId, doneById }, context) {
    const found = itemInPlace(model, itemId);
    if (!found.ok) return found;
    const person = missing(model, 'people', doneById);
    if (!person.ok) return person;
    const { item, release, work } = found.value;
    const changes = update('checklistItems', item, {
      state: 'done',
      reason: '',
      doneById: doneById ?? actorOf(model, context.actorId),
      doneAt: context.now,
      ...pinned(item, release.targetDate, work),
    });
    return ok({ label: `Tick “${item.title}”`, changes: item.state === 'done' ? [] : changes });
  },
});

/** Opens an item again, whether it was done or did not apply. */
export const untickItem = defineCommand({
  input: z.strictObject({ itemId: idInput }),
  run(model, { itemId }) {
    const found = itemInPlace(model, itemId);
    if (!found.ok) return found;
    const { item } = found.value;
    const changes = item.state === 'open' ? [] : update('checklistItems', item, reopened(item));
    return ok({ label: `Reopen “${item.title}”`, changes });
  },
});

/** Says that an item does not apply to this release, and why. */
export const setNotApplicable = defineCommand({
  input: z.strictObject({
    itemId: idInput,
    reason: z.string().trim().min(1, 'is empty; say why it does not apply').max(2000),
  }),
  run(model, { itemId, reason }, context) {
    const found = itemInPlace(model, itemId);
    if (!found.ok) return found;
    const { item, release, work } = found.value;
    const changes = update('checklistItems', item, {
      state: 'not-applicable',
      reason,
      doneById: actorOf(model, context.actorId),
      doneAt: context.now,
      ...pinned(item, release.targetDate, work),
    });
    return ok({ label: `Mark “${item.title}” as not applicable`, changes });
  },
});
