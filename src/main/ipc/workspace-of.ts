import type { AppWindow } from '#main/app/app-window.ts';
import type { Shell } from '#main/app/shell.ts';
import type { Workspace } from '#main/workspace/index.ts';
import { appError } from '#shared/errors/catalogue.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/** The workspace that a window shows; fails with `no-workspace`. */
export function workspaceOf({ workspaces }: Shell, caller: AppWindow): Result<Workspace> {
  const workspace = workspaces.of(caller);
  return workspace ? ok(workspace) : fail(appError('no-workspace', {}));
}

/**
 * The same for writing: while an import is being written, a write would keep main waiting for the
 * file's lock, so it waits here for its turn.
 */
export async function writableOf(shell: Shell, caller: AppWindow): Promise<Result<Workspace>> {
  const open = workspaceOf(shell, caller);
  if (!open.ok) return open;
  await shell.imports.written(open.value.file);
  return workspaceOf(shell, caller);
}
