import type { Id } from '#shared/domain/model/change.ts';
import { update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand, type Plan } from '../command.ts';
import { idInput } from '../inputs.ts';
import { changeLabel } from '../label.ts';
import { checkFields, type EditableFields, editableFields, withResolution } from './fields.ts';
import { findItems, idsInput, nameItems } from './target.ts';

/** Changes fields of one item. */
export const updateCommand = defineCommand<{ itemId: Id; fields: EditableFields }>({
  input: z.strictObject({ itemId: idInput, fields: editableFields }),
  run: (model, { itemId, fields }, context) => edit(model, [itemId], fields, context),
});

/** Gives the same fields to many items, as one step. */
export const updateManyCommand = defineCommand<{ itemIds: readonly Id[]; fields: EditableFields }>({
  input: z.strictObject({ itemIds: idsInput, fields: editableFields }),
  run: (model, { itemIds, fields }, context) => edit(model, itemIds, fields, context),
});

const FIELD_NAMES: Readonly<Partial<Record<keyof EditableFields, string>>> = {
  statusCategory: 'status',
  assigneeId: 'assignee',
  parentId: 'parent',
  sprintId: 'sprint',
  hiddenFromNotes: 'notes visibility',
  wordingCustomer: 'customer wording',
  wordingInternal: 'internal wording',
  wordingSupport: 'support wording',
};

function edit(
  model: Model,
  itemIds: readonly Id[],
  fields: EditableFields,
  { now }: CommandContext,
): Result<Plan> {
  const items = findItems(model, itemIds);
  if (!items.ok) return items;
  const problem = checkFields(model, itemIds, fields);
  if (!problem.ok) return problem;
  const changes = items.value.flatMap((item) =>
    update('items', item, withResolution(item, fields, now)),
  );
  return ok({ label: labelOf(model, itemIds, fields), changes });
}

function labelOf(model: Model, itemIds: readonly Id[], fields: EditableFields): string {
  const what = nameItems(model, itemIds);
  const keys = Object.keys(fields) as (keyof EditableFields)[];
  return changeLabel(
    keys.map((key) => FIELD_NAMES[key] ?? key),
    what,
  );
}
