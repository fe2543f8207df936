import { insert, remove, update } from '#shared/domain/model/change.ts';
import { MARK_KINDS } from '#shared/domain/records/calendar.ts';
import { longRange } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { daysInOrder } from './days-in-order.ts';
import { find, missing } from './find.ts';
import { dateInput, idInput, nameInput } from './inputs.ts';

/** A date that others set. Left out, the end is the start, and the mark is for every product. */
const addDateMark = defineCommand({
  input: z.strictObject({
    title: nameInput,
    kind: z.enum(MARK_KINDS).optional(),
    startDate: dateInput,
    endDate: dateInput.optional(),
    productId: idInput.nullable().optional(),
  }),
  run(model, { title, startDate, ...given }, context) {
    const { kind = 'other', endDate = startDate, productId = null } = given;
    const product = missing(model, 'products', productId);
    if (!product.ok) return product;
    const mark = { id: context.newId(), title, kind, startDate, endDate, productId };
    const inOrder = daysInOrder(mark.startDate, mark.endDate);
    if (!inOrder.ok) return inOrder;
    return ok({ label: `Add ${mark.title}`, changes: [insert('dateMarks', mark)] });
  },
});

const updateDateMark = defineCommand({
  input: z.strictObject({
    dateMarkId: idInput,
    title: nameInput.optional(),
    kind: z.enum(MARK_KINDS).optional(),
    startDate: dateInput.optional(),
    endDate: dateInput.optional(),
    productId: idInput.nullable().optional(),
  }),
  run(model, { dateMarkId, ...given }) {
    const found = find(model, 'dateMarks', dateMarkId);
    if (!found.ok) return found;
    const product = missing(model, 'products', given.productId);
    if (!product.ok) return product;
    const after = { ...found.value, ...defined(given) };
    const inOrder = daysInOrder(after.startDate, after.endDate);
    if (!inOrder.ok) return inOrder;
    return ok({
      label: `Change ${found.value.title}`,
      changes: update('dateMarks', found.value, defined(given)),
    });
  },
});

/** Takes a mark to other days; nothing else moves with it. */
const moveDateMark = defineCommand({
  input: z.strictObject({ dateMarkId: idInput, startDate: dateInput, endDate: dateInput }),
  run(model, { dateMarkId, startDate, endDate }) {
    const found = find(model, 'dateMarks', dateMarkId);
    if (!found.ok) return found;
    const inOrder = daysInOrder(startDate, endDate);
    if (!inOrder.ok) return inOrder;
    return ok({
      label: `Move ${found.value.title} to ${longRange(startDate, endDate)}`,
      changes: update('dateMarks', found.value, { startDate, endDate }),
    });
  },
});

const removeDateMark = defineCommand({
  input: z.strictObject({ dateMarkId: idInput }),
  run(model, { dateMarkId }) {
    const found = find(model, 'dateMarks', dateMarkId);
    if (!found.ok) return found;
    return ok({
      label: `Remove ${found.value.title}`,
      changes: [remove('dateMarks', found.value)],
    });
  },
});

/** Commands on dates that others set. */
export const dateMarkCommands = {
  'dateMark.add': addDateMark,
  'dateMark.update': updateDateMark,
  'dateMark.move': moveDateMark,
  'dateMark.remove': removeDateMark,
} as const;
