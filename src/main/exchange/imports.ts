import type { WorkerPool } from '#main/worker/pool.ts';
import type { ReadableWorkspace, Surroundings, Who, Workspace } from '#main/workspace/index.ts';
import type { CommandContext } from '#shared/commands/command.ts';
import type { ImportInput } from '#shared/commands/import/input.ts';
import { planImport } from '#shared/commands/import/plan.ts';
import { previewImport } from '#shared/commands/import/preview.ts';
import type { ImportAnswers, ImportPreview } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { dateAt, type Instant } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { NamedFile } from './csv/read-text.ts';

/** Files on their way in: each is read once, previewed as often as answers change, then applied. */
export interface Imports {
  /**
   * Reads a file in the worker and keeps what it says under `token`; further calls with the same
   * token wait for the same reading. Errors: those of `readSource`, and `cancelled`.
   */
  read(
    token: string,
    file: NamedFile,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<void>>;
  /** What applying would do. Errors: `import-expired` where nothing was read, `not-found`,
   * `damaged`. */
  preview(
    token: string,
    answers: ImportAnswers,
    workspace: ReadableWorkspace,
  ): Result<ImportPreview>;
  /** Writes the import as one transaction and forgets the file. Errors: also those of `transact`. */
  apply(
    token: string,
    answers: ImportAnswers,
    workspace: Workspace,
    who: Pick<Who, 'actorId'>,
  ): Result<Done>;
  /** Forgets the file; a reading that is under way ends as `cancelled`. */
  cancel(token: string): void;
}

interface Session {
  readonly stop: AbortController;
  readonly reading: Promise<Result<SourceFile>>;
  source: SourceFile | null;
}

/** Keeps imports that are read in `pool`. */
export function keepImports(pool: WorkerPool, { now }: Pick<Surroundings, 'now'>): Imports {
  const sessions = new Map<string, Session>();

  function begin(file: NamedFile, onProgress?: (done: number, total: number) => void): Session {
    const stop = new AbortController();
    const options = { signal: stop.signal, ...(onProgress && { onProgress }) };
    return { stop, reading: pool.runTask('import.read', file, options), source: null };
  }

  function sourceOf(token: string): Result<SourceFile> {
    const source = sessions.get(token)?.source;
    return source ? ok(source) : fail(appError('import-expired', {}));
  }

  return {
    async read(token, file, onProgress) {
      const session = sessions.get(token) ?? begin(file, onProgress);
      sessions.set(token, session);
      const read = await session.reading;
      if (read.ok) session.source = read.value;
      else sessions.delete(token);
      return read.ok ? ok(undefined) : read;
    },
    preview(token, answers, workspace) {
      const source = sourceOf(token);
      if (!source.ok) return source;
      const earlier = earlierImports(workspace);
      if (!earlier.ok) return earlier;
      const input = { source: source.value, answers, ...earlier.value };
      const context = previewContext(workspace.model, now());
      const preview = previewImport(workspace.model, input, context);
      return preview.ok ? ok({ token, ...preview.value }) : preview;
    },
    apply(token, answers, workspace, { actorId }) {
      const source = sourceOf(token);
      if (!source.ok) return source;
      const who = { actorId, origin: 'import' as const, command: 'import' };
      const done = workspace.transact(who, (model, context) => {
        const earlier = earlierImports(workspace);
        if (!earlier.ok) return earlier;
        return planImport(model, { source: source.value, answers, ...earlier.value }, context);
      });
      if (done.ok) sessions.delete(token);
      return done;
    },
    cancel(token) {
      sessions.get(token)?.stop.abort();
      sessions.delete(token);
    },
  };
}

/** What the file keeps of earlier imports. Error: `damaged`. */
function earlierImports(
  workspace: ReadableWorkspace,
): Result<Pick<ImportInput, 'bases' | 'headers'>> {
  const bases = workspace.fileRows('importBases');
  if (!bases.ok) return bases;
  const headers = workspace.fileRows('importHeaders');
  return headers.ok ? ok({ bases: bases.value, headers: headers.value }) : headers;
}

/** Nobody acts in a preview, and what it makes up is thrown away: counting is enough for ids. */
function previewContext(model: Model, now: Instant): CommandContext {
  let ids = 0;
  return { now, today: dateAt(now, zoneOf(model)), actorId: '', newId: () => `preview-${++ids}` };
}
