import { actAs } from '#main/app/actor.ts';
import type { Shell } from '#main/app/shell.ts';
import { surroundings } from '#main/app/surroundings.ts';
import { join, type Workspace } from '#main/workspace/index.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { Handlers } from '../register.ts';
import { writableOf } from '../workspace-of.ts';

/** Lets a person say who they are; the answer is kept outside the file. */
export const actorHandlers = (shell: Shell): Pick<Handlers, 'actor.choose'> => ({
  'actor.choose': async (answer, caller) => {
    const open = await writableOf(shell, caller);
    if (!open.ok) return open;
    const person =
      'personId' in answer ? known(open.value, answer.personId) : newcomer(open.value, answer.name);
    if (!person.ok) return person;
    actAs(shell.preferences, open.value, person.value);
    return ok({ actorId: person.value });
  },
});

function known({ model }: Workspace, id: string): Result<string> {
  return model.people.get(id)?.active
    ? ok(id)
    : fail(appError('not-found', { kind: 'person', id }));
}

function newcomer(workspace: Workspace, name: string): Result<string> {
  const id = surroundings.newId();
  const joined = join(workspace, { id, name }, 'window');
  return joined.ok ? ok(id) : joined;
}
