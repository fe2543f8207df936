import type { Id } from '#shared/domain/model/change.ts';
import type { Edition } from '#shared/domain/records/notes.ts';
import type { ChannelInput, DocumentKind } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { toast, toastError } from './toasts.ts';

/** Asks where to, and writes a document of the release there. Only notes have an edition. */
export async function exportDocument(
  releaseId: Id,
  kind: DocumentKind,
  format: 'md' | 'pdf',
  edition: Edition = 'customer',
): Promise<void> {
  const wish = { kind, releaseId, edition, format };
  sayWhere(await window.preflight.invoke('export.save', wish));
}

/** Hands a document of the release to the system's print dialog. Only notes have an edition. */
export async function printDocument(
  releaseId: Id,
  kind: DocumentKind,
  edition: Edition = 'customer',
): Promise<void> {
  sayWhyNot(await window.preflight.invoke('print.document', { kind, releaseId, edition }));
}

/** Hands what `wish` says of the calendar to the system's print dialog. */
export async function printCalendar(wish: ChannelInput<'print.calendar'>): Promise<void> {
  sayWhyNot(await window.preflight.invoke('print.calendar', wish));
}

function sayWhyNot(printed: Result<void>): void {
  if (!printed.ok) toastError(printed.error);
}

/** Asks where to, and writes what `wish` says of the calendar there. */
export async function exportCalendar(wish: ChannelInput<'export.calendar'>): Promise<void> {
  sayWhere(await window.preflight.invoke('export.calendar', wish));
}

function sayWhere(saved: Result<{ readonly file: string } | null>): void {
  if (!saved.ok) toastError(saved.error);
  else if (saved.value) toast(`Saved ${saved.value.file}.`, { tone: 'go' });
}
