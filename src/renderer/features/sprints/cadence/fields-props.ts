import type { CadenceDraft } from './draft.ts';

/** What a group of a cadence's fields is given. */
export interface FieldsProps {
  readonly draft: CadenceDraft;
  onChange(to: Partial<CadenceDraft>): void;
  /** What is wrong with a field, which is called `label` here; `null` where nothing is. */
  errorOf(field: keyof CadenceDraft, label: string): string | null;
}
