import { actorIn } from '#main/app/actor.ts';
import { tell } from '#main/app/app-window.ts';
import { chooseImport } from '#main/app/dialogs.ts';
import type { Shell } from '#main/app/shell.ts';
import { ok } from '#shared/lib/result.ts';
import type { Handlers } from '../register.ts';
import { workspaceOf } from '../workspace-of.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'import.choose'
  | 'import.begin'
  | 'import.chunk'
  | 'import.preview'
  | 'import.apply'
  | 'import.cancel'
>;

/** Takes a file in, shows what it would do, and does it. The window knows the file by a token. */
export function importHandlers(shell: Shell): ImportHandlers {
  const { incoming, imports, preferences } = shell;
  return {
    'import.choose': async (_, caller) => {
      const path = await chooseImport(caller);
      return path === null ? ok(null) : incoming.copy(path);
    },
    'import.begin': ({ name, bytes }) => incoming.begin(name, bytes),
    'import.chunk': ({ token, bytes }) => incoming.add(token, bytes),
    'import.preview': async ({ token, answers }, caller) => {
      const open = workspaceOf(shell, caller);
      if (!open.ok) return open;
      const file = incoming.find(token);
      if (!file.ok) return file;
      const read = await imports.read(token, file.value, open.value, (done, total) =>
        tell(caller, 'progress', { task: 'import', done, total }),
      );
      if (read.ok) return imports.preview(token, answers, open.value);
      await incoming.release(token);
      return read;
    },
    'import.apply': async ({ token, answers }, caller) => {
      const open = workspaceOf(shell, caller);
      if (!open.ok) return open;
      const actorId = actorIn(open.value, preferences.read());
      const done = await imports.apply(token, answers, open.value, { actorId });
      if (done.ok) await incoming.release(token);
      return done;
    },
    'import.cancel': async ({ token }) => {
      imports.cancel(token);
      await incoming.release(token);
    },
  };
}
