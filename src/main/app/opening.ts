import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  createWorkspace,
  type NewWorkspace,
  openWorkspace,
  type Workspace,
} from '#main/workspace/index.ts';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { type AppError, appError } from '#shared/errors/catalogue.ts';
import type { OpenOutcome } from '#shared/ipc/contract.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type AppWindow, bringForward } from './app-window.ts';
import { WORKSPACE_ENDING } from './arguments.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';
import type { PreferenceFile } from './preference-file.ts';
import { withRecent } from './preferences.ts';
import { localZone, surroundings } from './surroundings.ts';
import type { Windows } from './windows.ts';

/** The ways in which a window comes to a workspace. Paths are absolute. */
export interface Opening {
  openFile(file: string, window: AppWindow): Promise<Result<OpenOutcome>>;
  openRecent(id: string, window: AppWindow): Promise<Result<OpenOutcome>>;
  /** Makes a workspace where nothing is yet, with one product named after the file. */
  create(file: string, window: AppWindow): Promise<Result<OpenOutcome>>;
  /** Makes a sample workspace of its own and opens it. */
  openSample(window: AppWindow): Promise<Result<OpenOutcome>>;
  /** Brings the older file, of which the token was given, to this version's format. */
  migrate(token: string, window: AppWindow): Promise<Result<OpenOutcome>>;
  /** Puts the newest good backup in the place of the damaged file of which the token was given. */
  restore(token: string, window: AppWindow): Promise<Result<OpenOutcome>>;
}

/** What the ways to a workspace need of the app. */
export interface Around {
  readonly windows: Windows;
  readonly workspaces: OpenWorkspaces;
  readonly preferences: PreferenceFile;
  /** The folder for the sample workspaces that are made. */
  readonly samples: string;
}

/** Puts the ways to a workspace together. */
export function waysToOpen(around: Around): Opening {
  const { windows, workspaces, preferences, samples } = around;
  /** Files that a window may still migrate or restore, by the token it was given. */
  const unsettled = new Map<string, string>();

  function present(workspace: Workspace, window: AppWindow): OpenOutcome {
    const { file } = workspace;
    const openedAt = surroundings.now();
    preferences.change((now) => withRecent(now, { id: randomUUID(), path: file, openedAt }));
    const free = workspaces.of(window) === null;
    workspaces.show(free ? window : windows.open(), workspace);
    return { kind: free ? 'opened' : 'elsewhere' };
  }

  async function refuse(file: string, error: AppError): Promise<Result<OpenOutcome>> {
    if (error.code !== 'needs-migration' && error.code !== 'damaged') return fail(error);
    const token = randomUUID();
    unsettled.set(token, file);
    if (error.code === 'needs-migration') return ok({ kind: error.code, token, error });
    return ok({ kind: error.code, token, error, backupAt: null });
  }

  async function open(path: string, window: AppWindow): Promise<Result<OpenOutcome>> {
    const file = realPath(path);
    const there = workspaces.showing(file);
    if (there) {
      bringForward(there);
      return ok({ kind: 'elsewhere' });
    }
    const opened = openWorkspace(file, surroundings);
    return opened.ok ? ok(present(opened.value, window)) : refuse(file, opened.error);
  }

  async function make(file: string, window: AppWindow, plan: NewWorkspace['plan']) {
    const wish = { file, plan, zone: localZone(), actorId: null, origin: 'window' as const };
    const made = createWorkspace(wish, surroundings);
    return made.ok ? open(file, window) : made;
  }

  const settled = (token: string): Result<string> => {
    const file = unsettled.get(token);
    unsettled.delete(token);
    return file === undefined ? fail(appError('no-workspace', {})) : ok(file);
  };

  return {
    openFile: async (file, window) => open(file, window),
    async openRecent(id, window) {
      const recent = preferences.read().recent.find((entry) => entry.id === id);
      return recent ? open(recent.path, window) : fail(appError('no-workspace', {}));
    },
    create(file, window) {
      const setUp = { name: workspaceName(file), zone: localZone() };
      return make(file, window, (context) => setUpWorkspace(setUp, context));
    },
    async openSample(window) {
      mkdirSync(samples, { recursive: true });
      const file = freeName(samples, 'Sample workspace');
      return make(file, window, (context) => sampleWorkspace({ zone: localZone() }, context));
    },
    async migrate(token, window) {
      const file = settled(token);
      return file.ok ? open(file.value, window) : file;
    },
    async restore(token, window) {
      const file = settled(token);
      return file.ok ? open(file.value, window) : file;
    },
  };
}

/** What a workspace is called: its file's name without the ending. */
export const workspaceName = (file: string): string => basename(file, WORKSPACE_ENDING);

/** The file's one true path, so that one file is not opened twice under two names. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** A path in `folder` where nothing is yet: the name, or the name and a number from 2. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}${WORKSPACE_ENDING}`);
    if (!existsSync(path)) return path;
  }
}
