import { useMemo } from 'react';
import { fieldNamed } from '#renderer/lib/refusals.ts';
import { contextNow } from '#renderer/state/run.ts';
import { useModel } from '#renderer/state/workspace.ts';
import { type AppliedCadence, applyInput, workOutCadence } from '#shared/commands/cadence/apply.ts';
import type { InputOf } from '#shared/commands/index.ts';
import { checked } from '#shared/commands/run-checked.ts';
import type { Model } from '#shared/domain/model/model.ts';
import { type AppError, explain } from '#shared/errors/catalogue.ts';
import { type CadenceDraft, inputOf } from './draft.ts';

/** What is wrong with a draft. */
export interface Refusal {
  /** The field it is wrong with, and the rest of a sentence about it; `null` where with none. */
  readonly field: keyof CadenceDraft | null;
  readonly problem: string;
  /** A sentence that stands alone. */
  readonly words: string;
}

/** What a draft would do now, or why it cannot. */
export type WorkedOut =
  | {
      readonly applied: AppliedCadence;
      /** What `cadence.apply` is given for it. */
      readonly input: InputOf<'cadence.apply'>;
      readonly refusal: null;
    }
  | { readonly applied: null; readonly refusal: Refusal };

/** Works a draft out on the workspace as it is, again whenever one of them changes. */
export function useWorkedOut(draft: CadenceDraft): WorkedOut {
  const model = useModel((whole) => whole);
  return useMemo(() => workOut(model, draft), [model, draft]);
}

function workOut(model: Model, draft: CadenceDraft): WorkedOut {
  const input = checked(applyInput, inputOf(draft));
  if (!input.ok) return { applied: null, refusal: refusalOf(input.error, draft) };
  const applied = workOutCadence(model, input.value, contextNow());
  return applied.ok
    ? { applied: applied.value, input: input.value, refusal: null }
    : { applied: null, refusal: refusalOf(applied.error, draft) };
}

/** The refusal that an error means, at the field it names. */
export function refusalOf(error: AppError, draft: CadenceDraft): Refusal {
  const words = explain(error).what;
  if (error.code !== 'invalid-input') return { field: null, problem: '', words };
  const { problem } = error.facts;
  const key = fieldNamed(error);
  return { field: FIELDS[key] ?? (isFieldOf(draft, key) ? key : null), problem, words };
}

/** What fields are called where that differs. */
const FIELDS: Readonly<Record<string, keyof CadenceDraft>> = { product: 'productId' };

const isFieldOf = (draft: CadenceDraft, key: string): key is keyof CadenceDraft => key in draft;
