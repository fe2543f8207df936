import type { TaskWorker } from '#main/worker/task-worker.ts';
import type { ImportInto } from '#main/worker/tasks.ts';
import type { Surroundings, Who, Workspace } from '#main/workspace/index.ts';
import type { FilePreview } from '#shared/domain/import/calendar-preview.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { NamedFile } from './csv/read-text.ts';

/**
 * Files on their way in: each is read once, previewed as often as answers change, then applied, all
 * of it in a worker of its own. A worker that ends by itself ends its import with
 * `import-interrupted`.
 */
export interface Imports {
  /**
   * Reads a file for `workspace` under `token`; further calls with the same token wait for the same
   * reading. Errors: those of `readIncoming`, and `cancelled`.
   */
  read(
    token: string,
    file: NamedFile,
    workspace: Pick<Workspace, 'file' | 'model'>,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<void>>;
  /**
   * What applying would do. Errors: `import-expired` where nothing was read, `not-found`, and those
   * of a workspace that cannot be opened.
   */
  preview(
    token: string,
    answers: ImportAnswers,
    workspace: Workspace,
  ): Promise<Result<FilePreview>>;
  /**
   * Writes the import as one transaction, which `workspace` has when the answer is there, and
   * forgets the file. Errors: those of the preview and of `transact`.
   */
  apply(
    token: string,
    answers: ImportAnswers,
    workspace: Workspace,
    who: Pick<Who, 'actorId'>,
  ): Promise<Result<Done>>;
  /** Forgets the file; a reading that is under way ends as `cancelled`, an apply is finished. */
  cancel(token: string): void;
  /** Fulfilled when no import is being written into the workspace at this path. */
  written(file: string): Promise<void>;
  /** The same, and whatever else is on its way into that workspace is forgotten. */
  leave(file: string): Promise<void>;
}

interface Session {
  readonly worker: TaskWorker;
  readonly into: string;
  readonly reading: Promise<Result<void>>;
}

/** Keeps imports, each in a worker that `start` starts, and one that is free for the next. */
export function keepImports(
  start: () => TaskWorker,
  { now, device, processId }: Pick<Surroundings, 'now' | 'device' | 'processId'>,
): Imports {
  const sessions = new Map<string, Session>();
  /** By the path of the workspace. */
  const writing = new Map<string, Promise<unknown>>();
  let free: TaskWorker | null = null;

  function begin(...[token, file, { file: into, model }, onProgress]: Parameters<Imports['read']>) {
    const worker = free ?? start();
    free = null;
    const incoming = { name: file.name, path: file.path, zone: zoneOf(model) };
    const reading = worker.run('import.read', incoming, onProgress);
    const session = { worker, into, reading };
    sessions.set(token, session);
    return session;
  }

  /** Ends the import of a session, and with it its thread. */
  async function drop(token: string): Promise<void> {
    const session = sessions.get(token);
    sessions.delete(token);
    await session?.worker.end();
  }

  /** Lets the worker of an import that is done wait for the next one. */
  function setFree(token: string): void {
    const worker = sessions.get(token)?.worker ?? null;
    sessions.delete(token);
    if (!worker) return;
    void free?.end();
    free = worker;
  }

  /** Runs `task` in the worker of `token`; where that breaks down or ends, so does the import. */
  async function inWorker<T>(
    token: string,
    task: (worker: TaskWorker) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const session = sessions.get(token);
    if (!session) return fail(appError('import-expired', {}));
    let isAlive = false;
    try {
      const result = await task(session.worker);
      isAlive = result.ok || result.error.code !== 'import-interrupted';
      return result;
    } finally {
      if (!isAlive) await drop(token);
    }
  }

  const inputFor = (answers: ImportAnswers, { file, id }: Workspace): ImportInto => ({
    answers,
    file,
    workspaceId: id,
    session: { now: now(), device, processId },
  });

  /** Only this import writes here meanwhile, so a transaction of this process's own is its. */
  async function write(
    workspace: Workspace,
    task: () => Promise<Result<Done>>,
  ): Promise<Result<Done>> {
    const own: Done[] = [];
    const unsubscribe = workspace.subscribe(({ seq, label, foreign }) => {
      if (!foreign) own.push({ seq, label });
    });
    try {
      const done = await task();
      const caughtUp = workspace.catchUp();
      if (!caughtUp.ok) return caughtUp;
      const [made] = own;
      return made ? ok(made) : done;
    } finally {
      unsubscribe();
    }
  }

  async function written(file: string): Promise<void> {
    while (writing.has(file)) await writing.get(file);
  }

  return {
    async read(token, ...how) {
      const session = sessions.get(token) ?? begin(token, ...how);
      const read = await inWorker(token, () => session.reading);
      if (!read.ok) await drop(token);
      return read;
    },
    async preview(token, answers, workspace) {
      const there = workspace.catchUp();
      if (!there.ok) return there;
      const input = inputFor(answers, workspace);
      const preview = await inWorker(token, (worker) => worker.run('import.preview', input));
      return preview.ok ? ok({ token, ...preview.value }) : preview;
    },
    async apply(token, answers, workspace, { actorId }) {
      await written(workspace.file);
      const there = workspace.catchUp();
      if (!there.ok) return there;
      const input = { ...inputFor(answers, workspace), actorId };
      const applying = write(workspace, () =>
        inWorker(token, (worker) => worker.run('import.apply', input)),
      );
      writing.set(workspace.file, settled(applying));
      const done = await applying.finally(() => writing.delete(workspace.file));
      if (done.ok) setFree(token);
      return done;
    },
    cancel(token) {
      const session = sessions.get(token);
      sessions.delete(token);
      if (session) void written(session.into).then(() => session.worker.end());
    },
    written,
    async leave(file) {
      await written(file);
      const tokens = [...sessions].flatMap(([token, { into }]) => (into === file ? [token] : []));
      await Promise.all(tokens.map(drop));
    },
  };
}

const settled = (work: Promise<unknown>): Promise<unknown> => Promise.allSettled([work]);
