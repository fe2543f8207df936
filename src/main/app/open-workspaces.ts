import type { Workspace } from '#main/workspace/index.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import { type AppWindow, tell } from './app-window.ts';

const CATCH_UP_EVERY = 1000;
const REST_AFTER = 2000;

/** Which window shows which workspace; a window shows at most one, a workspace is in one window. */
export interface OpenWorkspaces {
  of(window: AppWindow): Workspace | null;
  /** The window that shows the workspace in this file. */
  showing(file: string): AppWindow | null;
  /** Lets a window show a workspace, and hear of everything that happens in it. */
  show(window: AppWindow, workspace: Workspace): void;
  /** Brings the window's workspace to one file at rest. */
  checkpoint(window: AppWindow): void;
  checkpointAll(): void;
  /** Puts the window's workspace to rest for good, if it has one. */
  close(window: AppWindow): void;
}

interface Shown {
  readonly workspace: Workspace;
  readonly stop: () => void;
}

/** Keeps the open workspaces: they catch up with other writers, and come to rest. */
export function keepWorkspaces(): OpenWorkspaces {
  const shown = new Map<AppWindow, Shown>();
  return {
    of: (window) => shown.get(window)?.workspace ?? null,
    showing: (file) => [...shown].find(([, { workspace }]) => workspace.file === file)?.[0] ?? null,
    show(window, workspace) {
      shown.set(window, { workspace, stop: follow(window, workspace) });
    },
    checkpoint: (window) => void shown.get(window)?.workspace.checkpoint(),
    checkpointAll() {
      for (const { workspace } of shown.values()) workspace.checkpoint();
    },
    close(window) {
      const it = shown.get(window);
      shown.delete(window);
      it?.stop();
      it?.workspace.close();
    },
  };
}

/**
 * Tells the window what happens in its workspace, looks every second for what others wrote, and
 * brings the file to rest when nobody has written for a while; until the answer is called.
 */
function follow(window: AppWindow, workspace: Workspace): () => void {
  let trouble: AppError['code'] | null = null;
  let rest: NodeJS.Timeout | undefined;
  const unsubscribe = workspace.subscribe((committed) => {
    tell(window, 'changes', committed);
    tell(window, 'history', workspace.history());
    clearTimeout(rest);
    rest = setTimeout(() => workspace.checkpoint(), REST_AFTER);
  });
  const catchUp = setInterval(() => {
    const result = workspace.catchUp();
    // The same trouble every second is said once.
    if (!result.ok && result.error.code !== trouble) tell(window, 'trouble', result.error);
    trouble = result.ok ? null : result.error.code;
  }, CATCH_UP_EVERY);
  return () => {
    clearTimeout(rest);
    clearInterval(catchUp);
    unsubscribe();
  };
}
