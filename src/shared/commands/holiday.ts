import { type Id, insert, remove, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Holiday } from '#shared/domain/records/calendar.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { longDate } from '#shared/lib/date-words.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { defineCommand } from './command.ts';
import { find } from './find.ts';
import { dateInput, idInput, nameInput } from './inputs.ts';

/** A day on which nobody works. What is counted in working days shifts with it. */
const addHoliday = defineCommand({
  input: z.strictObject({ date: dateInput, name: nameInput }),
  run(model, given, context) {
    const free = isNew(model, given, null);
    if (!free.ok) return free;
    const holiday = { id: context.newId(), ...given, uid: null };
    return ok({
      label: `Add ${given.name} on ${longDate(given.date)}`,
      changes: [insert('holidays', holiday)],
    });
  },
});

const updateHoliday = defineCommand({
  input: z.strictObject({
    holidayId: idInput,
    date: dateInput.optional(),
    name: nameInput.optional(),
  }),
  run(model, { holidayId, ...given }) {
    const found = find(model, 'holidays', holidayId);
    if (!found.ok) return found;
    const free = isNew(model, { ...found.value, ...defined(given) }, holidayId);
    if (!free.ok) return free;
    return ok({
      label: `Change ${found.value.name}`,
      changes: update('holidays', found.value, defined(given)),
    });
  },
});

const removeHoliday = defineCommand({
  input: z.strictObject({ holidayId: idInput }),
  run(model, { holidayId }) {
    const found = find(model, 'holidays', holidayId);
    if (!found.ok) return found;
    const { name, date } = found.value;
    return ok({
      label: `Remove ${name} on ${longDate(date)}`,
      changes: [remove('holidays', found.value)],
    });
  },
});

function isNew(
  model: Model,
  wanted: Pick<Holiday, 'date' | 'name'>,
  self: Id | null,
): Result<null> {
  const { date, name } = wanted;
  const same = (other: Holiday) => other.id !== self && other.date === date && other.name === name;
  if (!model.holidays.values().some(same)) return ok(null);
  const named = `${name} on ${longDate(date)}`;
  return fail(appError('already-exists', { kind: 'holiday', name: named, field: 'Name' }));
}

/** Commands on holidays. */
export const holidayCommands = {
  'holiday.add': addHoliday,
  'holiday.update': updateHoliday,
  'holiday.remove': removeHoliday,
} as const;
