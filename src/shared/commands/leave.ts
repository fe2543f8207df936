import { insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Leave } from '#shared/domain/records/calendar.ts';
import { longRange } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { ok } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { daysInOrder } from './days-in-order.ts';
import { find } from './find.ts';
import { dateInput, idInput } from './inputs.ts';

const note = z.string().trim().max(500).optional();

/** Days on which a person is away, both included. */
const addLeave = defineCommand({
  input: z.strictObject({ personId: idInput, startDate: dateInput, endDate: dateInput, note }),
  run(model, { note = '', ...given }, context) {
    const person = find(model, 'people', given.personId);
    if (!person.ok) return person;
    const inOrder = daysInOrder(given.startDate, given.endDate);
    if (!inOrder.ok) return inOrder;
    const leave = { id: context.newId(), ...given, note };
    return ok({ label: `Add ${leaveName(model, leave)}`, changes: [insert('leaves', leave)] });
  },
});

const updateLeave = defineCommand({
  input: z.strictObject({
    leaveId: idInput,
    startDate: dateInput.optional(),
    endDate: dateInput.optional(),
    note,
  }),
  run(model, { leaveId, ...given }) {
    const found = find(model, 'leaves', leaveId);
    if (!found.ok) return found;
    const after = { ...found.value, ...defined(given) };
    const inOrder = daysInOrder(after.startDate, after.endDate);
    if (!inOrder.ok) return inOrder;
    return ok({
      label: `Change ${leaveName(model, found.value)}`,
      changes: update('leaves', found.value, defined(given)),
    });
  },
});

const removeLeave = defineCommand({
  input: z.strictObject({ leaveId: idInput }),
  run(model, { leaveId }) {
    const found = find(model, 'leaves', leaveId);
    if (!found.ok) return found;
    return ok({
      label: `Remove ${leaveName(model, found.value)}`,
      changes: [remove('leaves', found.value)],
    });
  },
});

/** `leave of Mara Kovač, 14–18 Dec`. */
const leaveName = (model: Model, { personId, startDate, endDate }: Leave): string =>
  `leave of ${model.people.get(personId)?.name ?? 'somebody'}, ${longRange(startDate, endDate)}`;

/** Commands on leave. */
export const leaveCommands = {
  'leave.add': addLeave,
  'leave.update': updateLeave,
  'leave.remove': removeLeave,
} as const;
