import { actorIn } from '#main/app/actor.ts';
import type { Shell } from '#main/app/shell.ts';
import type { Workspace } from '#main/workspace/index.ts';
import type { Handlers } from '../register.ts';
import { workspaceOf, writableOf } from '../workspace-of.ts';

type HistoryHandlers = Pick<Handlers, 'history.undo' | 'history.redo' | 'history.list'>;

/** Undo, redo and the log. */
export function historyHandlers(shell: Shell): HistoryHandlers {
  const who = (workspace: Workspace) => ({
    actorId: actorIn(workspace, shell.preferences.read()),
    origin: 'window' as const,
  });
  return {
    'history.undo': async ({ foreignStep }, caller) => {
      const open = await writableOf(shell, caller);
      return open.ok ? open.value.undo({ ...who(open.value), foreignStep }) : open;
    },
    'history.redo': async (_, caller) => {
      const open = await writableOf(shell, caller);
      return open.ok ? open.value.redo(who(open.value)) : open;
    },
    'history.list': (page, caller) => {
      const open = workspaceOf(shell, caller);
      return open.ok ? open.value.log(page) : open;
    },
  };
}
