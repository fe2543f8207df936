import type { Id } from '#shared/domain/model/change.ts';
import type { Edition } from '#shared/domain/records/notes.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';
import { toast, toastError } from './toasts.ts';

/** Asks where to, and writes a document of the release there. Only notes have an edition. */
export async function exportDocument(
  releaseId: Id,
  kind: DocumentKind,
  format: 'md' | 'pdf',
  edition: Edition = 'customer',
): Promise<void> {
  const wish = { kind, releaseId, edition, format };
  const saved = await window.preflight.invoke('export.save', wish);
  if (!saved.ok) toastError(saved.error);
  else if (saved.value) toast(`Saved ${saved.value.file}.`, { tone: 'go' });
}
