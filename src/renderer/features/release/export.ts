import { toast, toastError } from '#renderer/state/toasts.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { DocumentKind } from '#shared/ipc/contract.ts';

export type ExportKind = DocumentKind;

/** Asks where to, and writes a document of the release there. */
export async function exportDocument(
  releaseId: Id,
  kind: ExportKind,
  format: 'md' | 'pdf',
): Promise<void> {
  const saved = await window.preflight.invoke('export.save', {
    kind,
    releaseId,
    edition: 'customer',
    format,
  });
  if (!saved.ok) toastError(saved.error);
  else if (saved.value) toast(`Saved ${saved.value.file}.`, { tone: 'go' });
}
