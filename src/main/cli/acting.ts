import type { Workspace } from '#main/workspace/index.ts';
import { personCommands } from '#shared/commands/person.ts';
import { runChecked } from '#shared/commands/run-checked.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Person } from '#shared/domain/records/people.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { World } from './world.ts';

/**
 * The Person who acts: the one named by `--as`, else the one this installation acts as, else the
 * operating system's user, which is then kept. Whoever is not known yet is added, and that is said.
 */
export function whoActs(workspace: Workspace, as: string | null, world: World): Result<Id> {
  if (as !== null) return personNamed(workspace, as, world);
  const kept = world.actors.of(workspace.id);
  if (kept !== null && workspace.model.people.get(kept)?.active) return ok(kept);
  const person = personNamed(workspace, world.userName, world);
  if (person.ok) world.actors.keep(workspace.id, person.value);
  return person;
}

function personNamed(workspace: Workspace, name: string, world: World): Result<Id> {
  const known = findPerson(workspace.model.people.values(), name);
  if (known) return ok(known.id);
  const id = world.newId();
  const who = { command: 'person.create', actorId: id, origin: 'command-line' as const };
  const added = workspace.transact(who, (model, context) =>
    runChecked(personCommands['person.create'], model, { name }, { ...context, newId: () => id }),
  );
  if (!added.ok) return added;
  world.say(`preflight: ${name} is new in this workspace and was added to its people.`);
  return ok(id);
}

/** The active person of that name or mail address; capitals do not matter. */
export function findPerson(people: Iterable<Person>, wanted: string): Person | null {
  const key = wanted.trim().toLowerCase();
  for (const person of people)
    if (person.active && (person.name.toLowerCase() === key || person.mail?.toLowerCase() === key))
      return person;
  return null;
}
