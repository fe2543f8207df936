import type { ImportAnswers } from '#shared/domain/import/preview.ts';
import type { SourceFile } from '#shared/domain/import/source.ts';
import type { ImportBase, ImportHeader } from '#shared/domain/records/import.ts';

/** What an import is reckoned from, beside the model. */
export interface ImportInput {
  readonly source: SourceFile;
  /** What every source of the workspace last said, of every item. */
  readonly bases: readonly ImportBase[];
  /** Under which the bases stand. */
  readonly headers: readonly ImportHeader[];
  readonly answers: ImportAnswers;
}
