import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { items } from '#shared/domain/records/item.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { missing } from '../find.ts';

const { fields } = items;

/** What can be edited on an item; its release and rank change by moving it. */
export const editableFields = z
  .strictObject({
    title: fields.title.schema,
    description: fields.description.schema,
    type: fields.type.schema,
    status: fields.status.schema,
    statusCategory: fields.statusCategory.schema,
    priority: fields.priority.schema,
    points: fields.points.schema,
    labels: fields.labels.schema,
    components: fields.components.schema,
    assigneeId: fields.assigneeId.schema,
    parentId: fields.parentId.schema,
    sprintId: fields.sprintId.schema,
    breaking: fields.breaking.schema,
    hiddenFromNotes: fields.hiddenFromNotes.schema,
    wordingCustomer: fields.wordingCustomer.schema,
    wordingInternal: fields.wordingInternal.schema,
    wordingSupport: fields.wordingSupport.schema,
  })
  .partial();
export type EditableFields = z.infer<typeof editableFields>;

/** Whether `to` makes sense: every record it names is there, and no item comes below itself. */
export function checkFields(
  model: Model,
  itemIds: readonly Id[],
  to: EditableFields,
): Result<null> {
  const { assigneeId, sprintId, parentId } = to;
  const problem = [
    missing(model, 'people', assigneeId),
    missing(model, 'sprints', sprintId),
    missing(model, 'items', parentId),
  ].find((found) => !found.ok);
  if (problem) return problem;
  const loop = itemIds.find((id) => parentId && isAtOrBelow(model, parentId, id));
  if (loop === undefined) return ok(null);
  const key = model.items.get(loop)?.key ?? loop;
  return fail(
    appError('invalid-input', { field: 'Parent', problem: `would put ${key} below itself` }),
  );
}

function isAtOrBelow(model: Model, itemId: Id, ancestorId: Id): boolean {
  const seen = new Set<Id>();
  for (let at: Id | null = itemId; at !== null && !seen.has(at); ) {
    if (at === ancestorId) return true;
    seen.add(at);
    at = model.items.get(at)?.parentId ?? null;
  }
  return false;
}

/** `to`, and when the item was resolved where it comes to be done or is opened again. */
export function withResolution(
  item: Item,
  to: EditableFields,
  now: string,
): EditableFields & { resolvedAt?: string | null } {
  if (to.statusCategory === undefined || to.statusCategory === item.statusCategory) return to;
  return { ...to, resolvedAt: to.statusCategory === 'done' ? now : null };
}
