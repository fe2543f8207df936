import type { ReadableWorkspace, Who, Workspace } from '#main/workspace/index.ts';
import type { CommandContext } from '#shared/commands/command.ts';
import type { ImportInput } from '#shared/commands/import/input.ts';
import { planImport } from '#shared/commands/import/plan.ts';
import { previewImport } from '#shared/commands/import/preview.ts';
import type { ImportAnswers, ImportPreview } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { zoneOf } from '#shared/domain/model/settings.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { dateAt, type Instant } from '#shared/lib/dates.ts';
import { ok, type Result } from '#shared/lib/result.ts';

/** A file that was read, and what was answered to the questions it leaves open. */
export interface AnsweredSource {
  readonly source: SourceFile;
  readonly answers: ImportAnswers;
}

type UntokenedSource = Omit<ImportPreview, 'token'>;

/** A preview, and the newest transaction that it knew of. */
export interface SeenPreview {
  readonly preview: UntokenedSource;
  readonly seq: number;
}

/**
 * What importing a file into a workspace would do. Errors: `not-found` for the product asked for,
 * `damaged`.
 */
export function previewSource(
  { source, answers }: AnsweredSource,
  workspace: ReadableWorkspace,
  now: Instant,
): Result<UntokenedSource> {
  const earlier = earlierImports(workspace);
  if (!earlier.ok) return earlier;
  const context = previewContext(workspace.model, now);
  return previewImport(workspace.model, { source, answers, ...earlier.value }, context);
}

/** Imports a file as one transaction. Errors: those of the preview and of `transact`. */
export function importSource(
  answered: AnsweredSource,
  workspace: Workspace,
  { actorId }: Pick<Who, 'actorId'>,
): Result<Done> {
  const who = { actorId, origin: 'import' as const, command: 'import' };
  return workspace.transact(who, (model, context) =>
    planSource(answered, workspace, model, context),
  );
}

function planSource(
  { source, answers }: AnsweredSource,
  workspace: ReadableWorkspace,
  model: Model,
  context: CommandContext,
) {
  const earlier = earlierImports(workspace);
  return earlier.ok ? planImport(model, { source, answers, ...earlier.value }, context) : earlier;
}

/**
 * The same, with what it did in detail: `seen` is a preview of the workspace at transaction `seq`, and is
 * made anew where somebody wrote since.
 */
export function importSeen(
  answered: AnsweredSource,
  workspace: Workspace,
  { actorId }: Pick<Who, 'actorId'>,
  seen: SeenPreview,
): Result<UntokenedSource> {
  let did: Result<UntokenedSource> = ok(seen.preview);
  const who = { actorId, origin: 'import' as const, command: 'import' };
  const done = workspace.transact(who, (model, context) => {
    if (workspace.seq !== seen.seq) did = previewSource(answered, workspace, context.now);
    return did.ok ? planSource(answered, workspace, model, context) : did;
  });
  return done.ok ? did : done;
}

/** What the file keeps of earlier imports. */
function earlierImports(
  workspace: ReadableWorkspace,
): Result<Pick<ImportInput, 'bases' | 'headers'>> {
  const bases = workspace.fileRows('importBases');
  if (!bases.ok) return bases;
  const headers = workspace.fileRows('importHeaders');
  return headers.ok ? ok({ bases: bases.value, headers: headers.value }) : headers;
}

/** Nobody acts in a preview, and what it makes up is thrown away: counting is enough for ids. */
export function previewContext(model: Model, now: Instant): CommandContext {
  let ids = 0;
  return { now, today: dateAt(now, zoneOf(model)), actorId: '', newId: () => `preview-${++ids}` };
}
