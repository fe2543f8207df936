import { type Change, type Id, insert, update } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { defined } from '#shared/lib/defined.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { z } from '#shared/lib/zod.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { find, missing } from './find.ts';
import { idInput, nameInput, zoneInput } from './inputs.ts';

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .optional();

const fields = z.strictObject({
  mail: optionalText(320),
  telephone: optionalText(60),
  zone: zoneInput.nullable().optional(),
  roleId: idInput.nullable().optional(),
  teamId: idInput.nullable().optional(),
  standInId: idInput.nullable().optional(),
});

/** A person with what is known of them; the rest is empty. */
export const newPerson = (
  given: { readonly name: string } & Partial<Person>,
  context: Pick<CommandContext, 'newId'>,
): Person => ({
  id: given.id ?? context.newId(),
  name: given.name,
  mail: given.mail ?? null,
  telephone: given.telephone ?? null,
  zone: given.zone ?? null,
  roleId: given.roleId ?? null,
  teamId: given.teamId ?? null,
  standInId: given.standInId ?? null,
  active: given.active ?? true,
});

const createPerson = defineCommand({
  input: fields.extend({ name: nameInput }),
  run(model, given, context) {
    const sound = isSound(model, given, null);
    if (!sound.ok) return sound;
    const person = newPerson(given, context);
    return ok({ label: `Add ${given.name}`, changes: [insert('people', person)] });
  },
});

/** Changes a person; `active: false` takes them out of every choice and keeps what they did. */
const updatePerson = defineCommand({
  input: fields.extend({
    personId: idInput,
    name: nameInput.optional(),
    active: z.boolean().optional(),
  }),
  run(model, { personId, ...given }) {
    const found = find(model, 'people', personId);
    if (!found.ok) return found;
    const sound = isSound(model, given, personId);
    if (!sound.ok) return sound;
    const changes = update('people', found.value, defined(given));
    return ok({ label: labelOf(found.value, given.active, changes), changes });
  },
});

/** `Change Mara Kovač`, `Bring back and change Mara Kovač`. */
function labelOf(
  { name }: Person,
  active: boolean | undefined,
  changes: readonly Change[],
): string {
  if (active === undefined) return `Change ${name}`;
  const isMore = changes.some(
    (change) =>
      change.kind === 'update' && Object.keys(change.fields).some((key) => key !== 'active'),
  );
  return `${active ? 'Bring back' : 'Deactivate'}${isMore ? ' and change' : ''} ${name}`;
}

/** Whether names stay apart and every id has its row. */
function isSound(model: Model, given: Partial<Person>, self: Id | null): Result<null> {
  const { name, standInId } = given;
  const folded = name?.toLocaleLowerCase('en');
  const taken = [...model.people.values()].some(
    (other) => other.id !== self && other.name.toLocaleLowerCase('en') === folded,
  );
  if (name !== undefined && taken) {
    return fail(appError('already-exists', { kind: 'person', name, field: 'Name' }));
  }
  if (self !== null && standInId === self) {
    return fail(appError('invalid-input', { field: 'Stand-in', problem: 'is the same person' }));
  }
  const role = missing(model, 'roles', given.roleId);
  if (!role.ok) return role;
  const team = missing(model, 'teams', given.teamId);
  return team.ok ? missing(model, 'people', standInId) : team;
}

/** Commands on people. */
export const personCommands = {
  'person.create': createPerson,
  'person.update': updatePerson,
} as const;
