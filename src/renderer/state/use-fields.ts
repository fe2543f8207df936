import { useCallback, useMemo, useRef, useState } from 'react';
import type { Model } from '#shared/domain/model/model.ts';
import { changedFields, typedOver } from '../lib/typed-over.ts';
import { useModel } from './workspace.ts';

/** The fields of a form as they are filled in. */
export interface Fields<D> {
  /** What the fields show: what was typed, and else what stands there. */
  readonly draft: D;
  /** The fields as they would be if nothing had been typed. */
  readonly live: D;
  set(to: Partial<D>): void;
  /** The draft with what is still being typed in a field that hands on when it is left. */
  settle(): D;
}

/**
 * Keeps what is typed in a form over what stands there (`live`, the same object as long as nothing of it
 * changes). A field that nobody typed in shows what stands there now, also where another process has
 * written it since the form was opened.
 */
export function useFields<D extends object>(live: D): Fields<D> {
  const [typed, setTyped] = useState<Partial<D>>({});
  const latest = useRef({ live, typed });
  latest.current = { live, typed: latest.current.typed };
  const draft = useMemo(() => ({ ...live, ...typed }), [live, typed]);
  const set = useCallback((to: Partial<D>) => {
    const { live: now, typed: before } = latest.current;
    latest.current.typed = typedOver(now, before, to);
    setTyped(latest.current.typed);
  }, []);
  const settle = useCallback(() => {
    window.dispatchEvent(new Event('preflight:commit'));
    return { ...latest.current.live, ...latest.current.typed };
  }, []);
  return { draft, live, set, settle };
}

/**
 * What a command that changes a record is to be told of a form: what the fields come to, as far as it
 * is not what stands there.
 */
export const changesIn = <D, I extends object>(
  { live, settle }: Fields<D>,
  inputOf: (draft: D) => I,
): Partial<I> => changedFields(inputOf(live), inputOf(settle()));

/** The record that a form is about. */
interface Standing<T> {
  /** As it is now, or was before it was removed; `null` where the form makes a new one. */
  readonly record: T | null;
  /** Whether it was removed while the form was open. */
  readonly isGone: boolean;
}

/** Follows a record while a form about it is open. */
export function useStanding<T extends { readonly id: string }>(
  given: T | null,
  find: (model: Model, id: string) => T | undefined,
): Standing<T> {
  const now = useModel((model) => (given === null ? undefined : find(model, given.id)));
  const last = useRef(given);
  if (now !== undefined) last.current = now;
  return { record: last.current, isGone: given !== null && now === undefined };
}
