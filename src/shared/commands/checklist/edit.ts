import { type Change, type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { ChecklistItem } from '#shared/domain/records/phase.ts';
import { dueOn, dueWithPhase } from '#shared/domain/release/checklist-rules.ts';
import { checklistOf } from '#shared/domain/release/lookups.ts';
import { defined } from '#shared/lib/defined.ts';
import { counted } from '#shared/lib/format.ts';
import { placeAt, rankBetween } from '#shared/lib/rank.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from '../command.ts';
import { find, missing } from '../find.ts';
import { dateInput, idInput, nameInput } from '../inputs.ts';
import { indexInput } from '../ranks.ts';
import { itemInPlace, type Place, placeOf } from './place.ts';

const fields = z.strictObject({
  roleId: idInput.nullable().optional(),
  personId: idInput.nullable().optional(),
  required: z.boolean().optional(),
  dueDate: dateInput.nullable().optional(),
});

/**
 * A new item at `index` of a phase's checklist, or at its end. Unless told otherwise it is due when
 * the phase ends.
 */
export const addItem = defineCommand({
  input: fields.extend({ phaseId: idInput, title: nameInput, index: indexInput.optional() }),
  run(model, { phaseId, title, index, ...given }, context) {
    const place = placeOf(model, phaseId);
    if (!place.ok) return place;
    const known = referencesExist(model, given);
    if (!known.ok) return known;
    const { phase, release, work } = place.value;
    const others = checklistOf(model.checklistItems, phaseId);
    const item: ChecklistItem = {
      id: context.newId(),
      phaseId,
      rank: rankBetween(null, null),
      title,
      roleId: given.roleId ?? null,
      personId: given.personId ?? null,
      required: given.required ?? true,
      ...(given.dueDate === undefined
        ? dueWithPhase(phase)
        : dueOn(given.dueDate, phase.offsetUnit, release.targetDate, work)),
      state: 'open',
      reason: '',
      evidence: '',
      doneById: null,
      doneAt: null,
    };
    const ranks = placeAt(others, [item], index ?? others.length);
    const changes = [
      insert('checklistItems', { ...item, rank: ranks.get(item.id) ?? item.rank }),
      ...ranked(others, ranks),
    ];
    return ok({ label: `Add “${title}” to ${release.version}`, changes });
  },
});

/** Changes what an item says. A new due date goes on following the release while the item is open. */
export const editItem = defineCommand({
  input: fields.extend({
    itemId: idInput,
    title: nameInput.optional(),
    evidence: z.string().max(10_000).optional(),
  }),
  run(model, { itemId, dueDate, ...given }) {
    const found = itemInPlace(model, itemId);
    if (!found.ok) return found;
    const known = referencesExist(model, given);
    if (!known.ok) return known;
    const { item } = found.value;
    const due = dueDate === undefined ? {} : newDue(item, dueDate, found.value);
    return ok({
      label: `Change “${item.title}”`,
      changes: update('checklistItems', item, { ...defined(given), ...due }),
    });
  },
});

const newDue = (item: ChecklistItem, date: string | null, { release, work }: Place) =>
  item.state === 'open' ? dueOn(date, item.dueUnit, release.targetDate, work) : { pinnedDue: date };

function referencesExist(
  model: Model,
  given: { readonly roleId?: Id | null | undefined; readonly personId?: Id | null | undefined },
): Result<null> {
  const role = missing(model, 'roles', given.roleId);
  return role.ok ? missing(model, 'people', given.personId) : role;
}

/** Puts items at `index` of a phase's checklist, in the order given; from other phases as well. */
export const reorderItems = defineCommand({
  input: z.strictObject({
    itemIds: z.array(idInput).min(1).max(1000),
    phaseId: idInput,
    index: indexInput,
  }),
  run(model, { itemIds, phaseId, index }) {
    const place = placeOf(model, phaseId);
    if (!place.ok) return place;
    const moved: ChecklistItem[] = [];
    for (const id of new Set(itemIds)) {
      const item = find(model, 'checklistItems', id);
      if (!item.ok) return item;
      moved.push(item.value);
    }
    const others = checklistOf(model.checklistItems, phaseId).filter(
      (item) => !itemIds.includes(item.id),
    );
    const ranks = placeAt(others, moved, index);
    const changes = [
      ...moved.flatMap((item) =>
        update('checklistItems', item, { phaseId, rank: ranks.get(item.id) ?? item.rank }),
      ),
      ...ranked(others, ranks),
    ];
    return ok({ label: labelOfMany('Move', moved), changes });
  },
});

const ranked = (items: readonly ChecklistItem[], ranks: ReadonlyMap<Id, string>): Change[] =>
  items.flatMap((item) => {
    const rank = ranks.get(item.id);
    return rank === undefined ? [] : update('checklistItems', item, { rank });
  });

/** Takes items off their checklists. */
export const removeItems = defineCommand({
  input: z.strictObject({ itemIds: z.array(idInput).min(1).max(1000) }),
  run(model, { itemIds }) {
    const gone: ChecklistItem[] = [];
    for (const id of new Set(itemIds)) {
      const item = find(model, 'checklistItems', id);
      if (!item.ok) return item;
      gone.push(item.value);
    }
    return ok({
      label: labelOfMany('Remove', gone),
      changes: gone.map((item) => remove('checklistItems', item)),
    });
  },
});

const labelOfMany = (verb: string, items: readonly ChecklistItem[]): string =>
  items.length === 1
    ? `${verb} “${items[0]?.title}”`
    : `${verb} ${counted(items.length, 'checklist item')}`;
