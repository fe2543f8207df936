import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Backup,
  copyWorkspace,
  createWorkspace,
  migrateWorkspace,
  type NewWorkspace,
  newestGoodBackup,
  openWorkspace,
  restoreBackup,
  type SavedCopy,
  type Workspace,
} from '#main/workspace/index.ts';
import { sampleWorkspace } from '#resources/sample/index.ts';
import { setUpWorkspace } from '#shared/commands/settings/set-up.ts';
import { type AppError, appError, type ErrorCode } from '#shared/errors/catalogue.ts';
import type { OpenOutcome, Recovery } from '#shared/ipc/contract.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { type AppWindow, bringForward } from './app-window.ts';
import { WORKSPACE_ENDING } from './arguments.ts';
import type { OpenWorkspaces } from './open-workspaces.ts';
import type { PreferenceFile } from './preference-file.ts';
import { withRecent } from './preferences.ts';
import { realPath } from './real-path.ts';
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
  /** The way out for the damaged workspace that the window shows. */
  recovery(window: AppWindow): Promise<Result<Recovery>>;
  /**
   * Puts the newest good backup in the place of the damaged file of which the token was given. Where
   * the window shows that file, it lets go of it when all that may fail beforehand has not.
   */
  restore(token: string, window: AppWindow): Promise<Result<OpenOutcome>>;
  /**
   * Saves a copy of the workspace of which the token was given where `choose` says, and goes on in
   * that. Where the window shows that workspace, it lets go of it when the copy is there.
   */
  rescue(
    token: string,
    window: AppWindow,
    choose: (name: string) => Promise<string | null>,
  ): Promise<Result<OpenOutcome>>;
}

/** What the ways to a workspace need of the app. */
export interface Around {
  readonly windows: Windows;
  readonly workspaces: OpenWorkspaces;
  readonly preferences: PreferenceFile;
  /** Folders for backups, and for the sample workspaces that are made. */
  readonly backups: string;
  readonly samples: string;
}

/** A file that a window may still migrate, or replace by its newest good backup. */
interface Unsettled {
  readonly file: string;
  readonly backup: Backup | null;
}

/** What may still be done with a file that was not opened, by why it was not. */
const WAYS_ON: { readonly [code in ErrorCode]?: 'needs-migration' | 'read-only' } = {
  'needs-migration': 'needs-migration',
  'file-read-only': 'read-only',
  'file-unwritable': 'read-only',
};

/**
 * What to say of a file that was a workspace, as there is a backup of it, and was refused with this;
 * `null` where the backup is no way out.
 */
function spoiledBy(error: AppError): AppError | null {
  if (error.code === 'foreign-schema') return error;
  if (error.code !== 'not-a-workspace') return null;
  const detail = 'it does not begin as a workspace does any more';
  return appError('damaged', { ...error.facts, detail });
}

/** Puts the ways to a workspace together. */
export function waysToOpen(around: Around): Opening {
  const { windows, workspaces, preferences, backups, samples } = around;
  /** By the token the window was given. */
  const unsettled = new Map<string, Unsettled>();

  function present(workspace: Workspace, window: AppWindow, said: readonly string[]): OpenOutcome {
    const { file } = workspace;
    const openedAt = surroundings.now();
    preferences.change((now) => withRecent(now, { id: randomUUID(), path: file, openedAt }));
    const free = workspaces.of(window) === null;
    workspaces.show(free ? window : windows.open(), workspace, [...workspace.notices, ...said]);
    return { kind: free ? 'opened' : 'elsewhere' };
  }

  async function refuse(file: string, error: AppError): Promise<Result<OpenOutcome>> {
    if (error.code === 'damaged') return ok({ kind: 'damaged', error, ...(await wayOut(file)) });
    const spoiled = spoiledBy(error);
    if (spoiled) {
      const way = await wayOut(file);
      if (way.backupAt !== null) return ok({ kind: 'damaged', error: spoiled, ...way });
    }
    const kind = WAYS_ON[error.code];
    return kind ? ok({ kind, token: tokenFor({ file, backup: null }), error }) : fail(error);
  }

  async function wayOut(file: string): Promise<Recovery> {
    const backup = await newestGoodBackup(file, backups, surroundings);
    return { token: tokenFor({ file, backup }), backupAt: backup?.at ?? null };
  }

  function tokenFor(it: Unsettled): string {
    const token = randomUUID();
    unsettled.set(token, it);
    return token;
  }

  async function open(
    path: string,
    window: AppWindow,
    said: readonly string[] = [],
  ): Promise<Result<OpenOutcome>> {
    const file = realPath(path);
    const there = workspaces.showing(file);
    if (there) {
      bringForward(there);
      return ok({ kind: 'elsewhere' });
    }
    const opened = openWorkspace(file, surroundings);
    return opened.ok ? ok(present(opened.value, window, said)) : refuse(file, opened.error);
  }

  async function make(file: string, window: AppWindow, plan: NewWorkspace['plan']) {
    const wish = { file, plan, zone: localZone(), actorId: null, origin: 'window' as const };
    const made = createWorkspace(wish, surroundings);
    return made.ok ? open(file, window) : made;
  }

  function settled(token: string): Result<Unsettled> {
    const found = unsettled.get(token);
    unsettled.delete(token);
    return found ? ok(found) : fail(appError('no-workspace', {}));
  }

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
      const found = settled(token);
      if (!found.ok) return found;
      const migrated = await migrateWorkspace(found.value.file, backups, surroundings);
      return migrated.ok ? open(found.value.file, window) : migrated;
    },
    async recovery(window) {
      const workspace = workspaces.of(window);
      return workspace ? ok(await wayOut(workspace.file)) : fail(appError('no-workspace', {}));
    },
    async restore(token, window) {
      const found = settled(token);
      if (!found.ok) return found;
      const { file, backup } = found.value;
      if (!backup) return fail(appError('file-missing', { file: 'with a good backup' }));
      const letGo = () => workspaces.close(window);
      const shown = workspaces.of(window)?.file === file;
      const restored = await restoreBackup(file, backup, surroundings, shown ? letGo : undefined);
      if (!restored.ok) {
        if (shown && workspaces.of(window) === null) await open(file, window);
        return restored;
      }
      const { setAside } = restored.value;
      const said = setAside && `The file that was there was set aside as ${basename(setAside)}.`;
      return open(file, window, said ? [said] : []);
    },
    async rescue(token, window, choose) {
      const found = unsettled.get(token);
      if (!found) return fail(appError('no-workspace', {}));
      const { file } = found;
      const to = await choose(`${workspaceName(file)} copy`);
      if (to === null) return ok({ kind: 'dismissed' });
      const shown = workspaces.of(window);
      const own = shown?.file === file ? shown : null;
      const saved = await (own ? own.saveCopy(to) : copyWorkspace(file, to, surroundings));
      if (!saved.ok) return saved;
      unsettled.delete(token);
      if (own) await workspaces.close(window);
      return open(to, window, [rescuedWords(to, saved.value)]);
    },
  };
}

const rescuedWords = (to: string, { complete }: SavedCopy): string =>
  complete
    ? `This is ${basename(to)}, the copy.`
    : `This is ${basename(to)}, with everything that was in memory. The file could not be read any more, so the copy begins a new history.`;

/** What a workspace is called: its file's name without the ending. */
export const workspaceName = (file: string): string => basename(file, WORKSPACE_ENDING);

/** A path in `folder` where nothing is yet: the name, or the name and a number from 2. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` ${number}`}${WORKSPACE_ENDING}`);
    if (!existsSync(path)) return path;
  }
}
