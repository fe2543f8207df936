import { checklistDocument } from '#shared/documents/checklist-document.ts';
import type { OutgoingDocument } from '#shared/documents/document.ts';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { notesDocument } from '#shared/documents/notes-document.ts';
import { printedPage } from '#shared/documents/print/page.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Edition } from '#shared/domain/records/notes.ts';
import type { Release } from '#shared/domain/records/release.ts';
import { appError } from '#shared/errors/catalogue.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';
import type { Instant } from '#shared/lib/dates.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { fontsFor } from './print-fonts.ts';
import type { PrintPages } from './print-pages.ts';
import { withRevision } from './revision.ts';
import { safeName } from './safe-name.ts';

/** Which document of which release. */
export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly releaseId: Id;
  /** Which edition of the notes; the other documents have none. */
  readonly edition: Edition;
}

export interface ExportRequest extends DocumentRequest {
  readonly format: 'md' | 'pdf';
}

export interface ExportedFile {
  /** A name that is safe everywhere, to be proposed. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * One document of a release as a file. `now` is when it is made; `print` is asked only for a PDF.
 * Fails with `not-found` where the release is gone, `export-notes-empty` where the notes say
 * nothing, or as the printer fails.
 */
export async function exportDocument(
  model: Model,
  { format, ...request }: ExportRequest,
  { now, print }: { readonly now: Instant; readonly print: PrintPages },
): Promise<Result<ExportedFile>> {
  const made = releaseDocument(model, request, now);
  if (!made.ok) return made;
  const document = made.value;
  const name = safeName(fileName(document, request.kind, request.edition), format);
  if (format === 'md') return ok({ name, bytes: Buffer.from(toMarkdownText(document)) });
  const printed = await print(printedPage(document, fontsFor));
  return printed.ok ? ok({ name, bytes: printed.value }) : printed;
}

/** The same as pages to be put on paper. Fails with `not-found` and `export-notes-empty`. */
export function documentPages(
  model: Model,
  request: DocumentRequest,
  now: Instant,
): Result<string> {
  const made = releaseDocument(model, request, now);
  return made.ok ? ok(printedPage(made.value, fontsFor)) : made;
}

function releaseDocument(
  model: Model,
  { kind, releaseId, edition }: DocumentRequest,
  now: Instant,
): Result<OutgoingDocument> {
  const release = model.releases.get(releaseId);
  if (!release) return fail(appError('not-found', { kind: 'release', id: releaseId }));
  const document = documentOf(model, release, kind, edition, now);
  if (kind === 'notes' && document.sections.length === 0)
    return fail(appError('export-notes-empty', { version: release.version, edition }));
  return ok(withRevision(document));
}

function documentOf(
  model: Model,
  release: Release,
  kind: DocumentKind,
  edition: Edition,
  now: Instant,
): OutgoingDocument {
  if (kind === 'runbook') return runbookDocument(model, release, now);
  if (kind === 'notes') return notesDocument(model, release, edition, now);
  return checklistDocument(model, release, now);
}

const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  runbook: 'runbook',
  notes: 'release notes',
  checklist: 'checklist',
};

function fileName({ head }: OutgoingDocument, kind: DocumentKind, edition: Edition): string {
  const words = `${head.product} ${head.version} ${KIND_WORDS[kind]}`;
  return kind === 'notes' && edition !== 'customer' ? `${words} (${edition})` : words;
}
