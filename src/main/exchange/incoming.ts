import { closeSync, openSync, readSync } from 'node:fs';
import type { ReadableWorkspace, Who, Workspace } from '#main/workspace/index.ts';
import { previewCalendarFile } from '#shared/commands/import/preview-calendar.ts';
import type { CalendarFile } from '#shared/domain/import/calendar-file.ts';
import type { UntokenedPreview } from '#shared/domain/import/calendar-preview.ts';
import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { Done } from '#shared/ipc/contract.ts';
import type { Instant, Zone } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import type { NamedFile } from './csv/read-text.ts';
import { readCalendar } from './ics/read-calendar.ts';
import { importCalendar } from './import-calendar.ts';
import { importSource, previewContext, previewSource } from './import-source.ts';
import type { OnProgress } from './jira/read.ts';
import { readSource } from './read-source.ts';

/** A file on its way in, and the zone of times in it that name none. */
export interface IncomingFile extends NamedFile {
  readonly zone?: Zone;
}

/** A file that was read: what a tracker knows, or a calendar. */
export type ReadFile =
  | { readonly kind: 'source'; readonly source: SourceFile }
  | { readonly kind: 'calendar'; readonly calendar: CalendarFile };

/** Reads a calendar or a tracker's export; errors as `readCalendar` and `readSource` name them. */
export function readIncoming(file: IncomingFile, onProgress: OnProgress): Result<ReadFile> {
  if (isCalendar(file)) {
    const calendar = readCalendar(file, file.zone ?? 'UTC');
    return calendar.ok ? ok({ kind: 'calendar', calendar: calendar.value }) : calendar;
  }
  const source = readSource(file, onProgress);
  return source.ok ? ok({ kind: 'source', source: source.value }) : source;
}

const BEGINNING = 'BEGIN:VCALENDAR';

/** Whether a file is a calendar by its name, or begins as one. */
function isCalendar({ name, path }: NamedFile): boolean {
  return /\.ics$/i.test(name) || beginningOf(path).includes(BEGINNING);
}

/** The first characters of a file; none where it cannot be read, which reading it will say. */
function beginningOf(path: string): string {
  const bytes = Buffer.alloc(BEGINNING.length + 8);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('latin1', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** What importing a file into a workspace would do. Errors: those of `previewSource`. */
export function previewIncoming(
  read: ReadFile,
  answers: ImportAnswers,
  workspace: ReadableWorkspace,
  now: Instant,
): Result<UntokenedPreview> {
  if (read.kind === 'source')
    return previewSource({ source: read.source, answers }, workspace, now);
  const { model } = workspace;
  const context = previewContext(model, now);
  return ok(previewCalendarFile(model, read.calendar, answers.calendar ?? null, context));
}

/** Imports a file as one transaction. Errors: those of the preview and of `transact`. */
export function importIncoming(
  read: ReadFile,
  answers: ImportAnswers,
  workspace: Workspace,
  who: Pick<Who, 'actorId'>,
): Result<Done> {
  if (read.kind === 'source') return importSource({ source: read.source, answers }, workspace, who);
  if (!answers.calendar) {
    const problem = 'is neither freezes nor holidays yet';
    return fail(appError('invalid-input', { field: 'Calendar', problem }));
  }
  return importCalendar(workspace, read.calendar, answers.calendar, who.actorId);
}
