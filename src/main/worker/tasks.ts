import { uuidv7 } from 'uuidv7';
import type { NamedFile } from '#main/exchange/csv/read-text.ts';
import { type AnsweredSource, importSource, previewSource } from '#main/exchange/import-source.ts';
import type { OnProgress } from '#main/exchange/jira/read.ts';
import { readSource } from '#main/exchange/read-source.ts';
import { openWorkspace, type Surroundings, type Workspace } from '#main/workspace/index.ts';
import type { ImportAnswers, ImportPreview } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
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
  let source: SourceFile | null = null;

  function into<T>(
    { answers, file, workspaceId, session }: ImportInto,
    use: (read: AnsweredSource, workspace: Workspace) => Result<T>,
  ): Result<T> {
    if (!source) return fail(appError('import-expired', {}));
    const opened = openWorkspace(file, { ...session, now: () => session.now, newId: uuidv7 });
    if (!opened.ok) return opened;
    try {
      if (opened.value.id !== workspaceId)
        return fail(appError('file-gone', { file, how: 'was replaced by another file' }));
      return use({ source, answers }, opened.value);
    } finally {
      opened.value.close();
    }
  }

  return {
    'import.read': (file: NamedFile, onProgress: OnProgress): Result<void> => {
      const read = readSource(file, onProgress);
      source = read.ok ? read.value : null;
      return read.ok ? ok(undefined) : read;
    },
    'import.preview': (input: ImportInto): Result<Omit<ImportPreview, 'token'>> =>
      into(input, (read, workspace) => previewSource(read, workspace, input.session.now)),
    'import.apply': (input: ImportInto & { readonly actorId: Id | null }): Result<Done> => {
      const done = into(input, (read, workspace) => importSource(read, workspace, input));
      if (done.ok) source = null;
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
