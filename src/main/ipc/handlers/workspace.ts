import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { actorIn } from '#main/app/actor.ts';
import { tellTrouble } from '#main/app/app-window.ts';
import { chooseNewWorkspace, chooseWorkspace } from '#main/app/dialogs.ts';
import { workspaceName } from '#main/app/opening.ts';
import { type Recent, withoutRecent } from '#main/app/preferences.ts';
import type { Shell } from '#main/app/shell.ts';
import type { ModelRows } from '#shared/domain/model/model.ts';
import { modelTables } from '#shared/domain/records/index.ts';
import type { RecentWorkspace } from '#shared/ipc/contract.ts';
import { ok } from '#shared/lib/result.ts';
import type { Handlers } from '../register.ts';
import { workspaceOf } from '../workspace-of.ts';

type WorkspaceHandlers = Pick<
  Handlers,
  | 'workspace.recent'
  | 'workspace.forgetRecent'
  | 'workspace.create'
  | 'workspace.open'
  | 'workspace.openRecent'
  | 'workspace.openSample'
  | 'workspace.migrate'
  | 'workspace.recovery'
  | 'workspace.restore'
  | 'workspace.rescue'
  | 'workspace.load'
  | 'workspace.saveCopy'
>;

const DISMISSED = ok({ kind: 'dismissed' as const });

/** Lets a window come to a workspace, and gives it what the workspace holds. */
export function workspaceHandlers(shell: Shell): WorkspaceHandlers {
  const { opening, preferences, workspaces } = shell;
  return {
    'workspace.recent': () => Promise.all(preferences.read().recent.map(shown)),
    'workspace.forgetRecent': (id) => preferences.change((now) => withoutRecent(now, id)),
    'workspace.create': async (_, caller) => {
      const file = await chooseNewWorkspace(caller, 'New workspace', 'Releases');
      return file === null ? DISMISSED : opening.create(file, caller);
    },
    'workspace.open': async (_, caller) => {
      const file = await chooseWorkspace(caller);
      return file === null ? DISMISSED : opening.openFile(file, caller);
    },
    'workspace.openRecent': (id, caller) => opening.openRecent(id, caller),
    'workspace.openSample': (_, caller) => opening.openSample(caller),
    'workspace.migrate': (token, caller) => opening.migrate(token, caller),
    'workspace.recovery': (_, caller) => opening.recovery(caller),
    'workspace.restore': (token, caller) => opening.restore(token, caller),
    'workspace.rescue': (token, caller) =>
      opening.rescue(token, caller, (name) => chooseNewWorkspace(caller, 'Save a copy', name)),
    'workspace.load': (_, caller) => {
      const open = workspaceOf(shell, caller);
      if (!open.ok) return open;
      const { file, model, seq } = open.value;
      const history = open.value.history();
      if (!history.ok) tellTrouble(caller, history.error);
      const rows = modelTables.map((table) => [table, [...model[table].values()]]);
      return ok({
        name: workspaceName(file),
        folder: dirname(file),
        seq,
        rows: Object.fromEntries(rows) as unknown as ModelRows,
        history: history.ok ? history.value : { undo: null, redo: null },
        actorId: actorIn(open.value, preferences.read()),
        notices: workspaces.notices(caller),
      });
    },
    'workspace.saveCopy': async (_, caller) => {
      const open = workspaceOf(shell, caller);
      if (!open.ok) return open;
      const name = `${workspaceName(open.value.file)} copy`;
      const file = await chooseNewWorkspace(caller, 'Save a copy', name);
      if (file === null) return ok(null);
      const saved = await open.value.saveCopy(file);
      if (!saved.ok) return saved;
      const { complete, trouble } = saved.value;
      if (trouble) tellTrouble(caller, trouble);
      return ok({ file: basename(file), complete });
    },
  };
}

async function shown({ id, path, openedAt }: Recent): Promise<RecentWorkspace> {
  const missing = await stat(path).then(
    (file) => !file.isFile(),
    () => true,
  );
  return { id, name: workspaceName(path), folder: dirname(path), openedAt, missing };
}
