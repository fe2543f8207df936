import { join, planJoining, type Workspace } from '#main/workspace/index.ts';
import type { CommandContext } from '#shared/commands/command.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { findPerson, tidyName } from '#shared/domain/people/find-person.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { dateAt } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Output } from './output.ts';
import type { World } from './world.ts';

/** Somebody who acts, or would. */
export interface Actor {
  readonly id: Id;
  /** The workspace's model with them in it, to try out what they are about to do. */
  readonly model: Model;
  /**
   * Adds them where they are not known yet, and says so; answers as whom they act from then on:
   * somebody else may have added them meanwhile. To be called when nothing else is wrong.
   */
  join(): Result<Id>;
}

/**
 * The Person who acts: the one named by `--as`, else the one this installation acts as, else the
 * operating system's user, which is kept once they join. Nothing is written before that.
 */
export function whoActs(workspace: Workspace, as: string | null, world: World): Result<Actor> {
  if (as !== null) return personNamed(workspace, as, world);
  const kept = world.actors.of(workspace.id);
  if (kept !== null && workspace.model.people.get(kept)?.active) return ok(known(workspace, kept));
  if (world.userName === '') return fail(appError('actor-unknown', {}));
  const person = personNamed(workspace, world.userName, world);
  if (!person.ok) return person;
  const joinAndKeep = () => {
    const joined = person.value.join();
    if (joined.ok) world.actors.keep(workspace.id, joined.value);
    return joined;
  };
  return ok({ ...person.value, join: joinAndKeep });
}

const known = ({ model }: Workspace, id: Id): Actor => ({ id, model, join: () => ok(id) });

function personNamed(workspace: Workspace, said: string, world: World): Result<Actor> {
  const name = tidyName(said);
  const { model } = workspace;
  const person = findPerson(model.people.values(), name);
  if (person) return ok(known(workspace, person.id));
  const id = world.newId();
  const planned = planJoining(model, { id, name }, contextOf(world, model, id));
  if (!planned.ok) return planned;
  const joinAndSay = () => {
    const added = join(workspace, { id, name }, 'command-line');
    if (!added.ok) {
      const meanwhile = findPerson(workspace.model.people.values(), name);
      return meanwhile ? ok(meanwhile.id) : added;
    }
    sayAdded(world, name);
    return ok(id);
  };
  return ok({ id, model: applyChanges(model, planned.value.changes), join: joinAndSay });
}

/** Says that somebody is among the workspace's people from now on. */
export const sayAdded = (output: Output, name: string): void =>
  output.say(`preflight: ${name} is new in this workspace and was added to its people.`);

/** What a command that is only tried out is told beside the model. */
export const contextOf = (
  { now, newId }: Pick<World, 'now' | 'newId'>,
  model: Model,
  actorId: Id,
): CommandContext => ({ now: now(), today: dateAt(now(), zoneOf(model)), actorId, newId });
