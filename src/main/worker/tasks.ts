import { uuidv7 } from 'uuidv7';
import {
  type IncomingFile,
  importIncoming,
  previewIncoming,
  type ReadFile,
  readIncoming,
} from '#main/exchange/incoming.ts';
import type { OnProgress } from '#main/exchange/jira/read.ts';
import { openWorkspace, type Surroundings, type Workspace } from '#main/workspace/index.ts';
import type { UntokenedPreview } from '#shared/domain/import/calendar-preview.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';

/** The workspace that a file goes into, and for whom this thread opens it. */
export interface ImportInto {
  readonly answers: ImportAnswers;
  readonly file: string;
  /** The workspace's own id: another one may lie at that path by now. */
  readonly workspaceId: Id;
  /** What main would have done at this moment is done under its name. */
  readonly session: Pick<Surroundings, 'device' | 'processId'> & { readonly now: Instant };
}

/**
 * Everything a worker thread can do; what goes in and comes out survives a structured clone. The
 * file that was read stays here: only what a person sees of it goes to main.
 */
export function workerTasks() {
  let read: ReadFile | null = null;

  function into<T>(
    { file, workspaceId, session }: ImportInto,
    use: (read: ReadFile, workspace: Workspace) => Result<T>,
  ): Result<T> {
    if (!read) return fail(appError('import-expired', {}));
    const opened = openWorkspace(file, { ...session, now: () => session.now, newId: uuidv7 });
    if (!opened.ok) return opened;
    try {
      if (opened.value.id !== workspaceId)
        return fail(appError('file-gone', { file, how: 'was replaced by another file' }));
      return use(read, opened.value);
    } finally {
      opened.value.close();
    }
  }

  return {
    'import.read': (file: IncomingFile, onProgress: OnProgress): Result<void> => {
      const result = readIncoming(file, onProgress);
      read = result.ok ? result.value : null;
      return result.ok ? ok(undefined) : result;
    },
    'import.preview': (input: ImportInto): Result<UntokenedPreview> =>
      into(input, (file, workspace) =>
        previewIncoming(file, input.answers, workspace, input.session.now),
      ),
    'import.apply': (input: ImportInto & { readonly actorId: Id | null }): Result<Done> => {
      const done = into(input, (file, workspace) =>
        importIncoming(file, input.answers, workspace, input),
      );
      if (done.ok) read = null;
      return done;
    },
  };
}

type Tasks = ReturnType<typeof workerTasks>;
export type TaskName = keyof Tasks;
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0];
export type TaskOutput<N extends TaskName> = ReturnType<Tasks[N]>;

/** What is sent to the worker. */
export interface TaskRequest<N extends TaskName = TaskName> {
  readonly name: N;
  readonly input: TaskInput<N>;
}

/** What the worker sends back: any number of reports of progress, then the outcome. */
export type TaskReport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'outcome'; readonly output: TaskOutput<TaskName> };
