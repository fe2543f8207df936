import { keepAtRest, type Workspace } from '#main/workspace/index.ts';
import type { AppError } from '#shared/errors/catalogue.ts';
import type { Result } from '#shared/lib/result.ts';
import { type AppWindow, tell, tellTrouble } from './app-window.ts';
import { keepBackups } from './keep-backups.ts';
import type { LogFile } from './log-file.ts';
import { realPath } from './real-path.ts';

const CATCH_UP_EVERY = 1000;

/** Which window shows which workspace; a window shows at most one, a workspace is in one window. */
export interface OpenWorkspaces {
  of(window: AppWindow): Workspace | null;
  /** The window that shows the workspace in this file, by whatever path that is named. */
  showing(file: string): AppWindow | null;
  /** What the person should know about the opening of the window's workspace. */
  notices(window: AppWindow): readonly string[];
  /** Lets a window show a workspace, and hear of everything that happens in it. */
  show(window: AppWindow, workspace: Workspace, notices: readonly string[]): void;
  /** Brings the window's workspace to one file at rest. */
  checkpoint(window: AppWindow): void;
  checkpointAll(): void;
  /** Puts the window's workspace to rest for good, if it has one. */
  close(window: AppWindow): Promise<void>;
}

interface Shown {
  readonly workspace: Workspace;
  readonly notices: readonly string[];
  readonly trouble: Trouble;
  /** Ends what goes on around the workspace; fulfilled when it has. */
  readonly stop: () => Promise<void>;
}

/**
 * Keeps the open workspaces: they catch up, come to rest, and are backed up into `backups`. `leave`
 * ends what else goes on in the workspace at a path before that is closed.
 */
export function keepWorkspaces(
  backups: string,
  log: LogFile,
  leave: (file: string) => Promise<void>,
): OpenWorkspaces {
  const shown = new Map<AppWindow, Shown>();
  const checkpoint = (window: AppWindow) => {
    const it = shown.get(window);
    if (it) it.trouble.tell(it.workspace.checkpoint());
  };
  return {
    of: (window) => shown.get(window)?.workspace ?? null,
    showing(path) {
      const file = realPath(path);
      return [...shown].find(([, { workspace }]) => workspace.file === file)?.[0] ?? null;
    },
    notices: (window) => shown.get(window)?.notices ?? [],
    show(window, workspace, notices) {
      const trouble = keepTrouble((error) => tellTrouble(window, error));
      const { report } = trouble;
      const ends = [follow(window, workspace, trouble), keepAtRest(workspace, report)];
      const endBackups = keepBackups(workspace, backups, log, report);
      const stop = () => {
        for (const end of ends) end();
        return endBackups();
      };
      shown.set(window, { workspace, notices, trouble, stop });
    },
    checkpoint,
    checkpointAll() {
      for (const window of shown.keys()) checkpoint(window);
    },
    async close(window) {
      const it = shown.get(window);
      shown.delete(window);
      if (!it) return;
      await leave(it.workspace.file);
      await it.stop();
      it.workspace.close();
    },
  };
}

/** What is the matter with a workspace, said once, whoever finds it. */
interface Trouble {
  report(error: AppError): void;
  /** Reports what failed; after what succeeded, the same may be said again. */
  tell(result: Result<unknown>): void;
}

function keepTrouble(say: (error: AppError) => void): Trouble {
  let said: string | null = null;
  const report = (error: AppError) => {
    const words = JSON.stringify(error);
    if (words !== said) say(error);
    said = words;
  };
  const tell = (result: Result<unknown>) => {
    if (result.ok) said = null;
    else report(result.error);
  };
  return { report, tell };
}

/**
 * Tells the window what happens in its workspace and looks every second for what others wrote,
 * until the answer is called.
 */
function follow(window: AppWindow, workspace: Workspace, trouble: Trouble): () => void {
  let failed = false;
  const unsubscribe = workspace.subscribe((committed) => {
    tell(window, 'changes', committed);
    const history = workspace.history();
    if (history.ok) tell(window, 'history', history.value);
    else trouble.report(history.error);
  });
  const catchUp = setInterval(() => {
    const result = workspace.catchUp();
    // Every second, that all is well is no news.
    if (failed || !result.ok) trouble.tell(result);
    failed = !result.ok;
  }, CATCH_UP_EVERY);
  return () => {
    clearInterval(catchUp);
    unsubscribe();
  };
}
