import { createHash } from 'node:crypto';
import type { OutgoingDocument } from '#shared/documents/document.ts';

/** The document with a short hash of what it says, whenever it is made. */
export function withRevision(document: OutgoingDocument): OutgoingDocument {
  const said = JSON.stringify({ ...document, head: { ...document.head, asOf: '' } });
  const revision = createHash('sha256').update(said).digest('hex').slice(0, 6);
  return { ...document, head: { ...document.head, revision } };
}
