import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetTyping } from '../lib/field-history.ts';

const REST = 5_000;

export interface Draft<T> {
  /** What the field shows. */
  readonly value: T;
  /** Whether something was typed that is not handed on yet. */
  readonly isDirty: boolean;
  readonly change: (value: T) => void;
  /** Hands on what was typed, if it differs, and ends the visit; call on leaving the field. */
  readonly commit: () => void;
  /** Forgets what was typed; call on Escape. */
  readonly restore: () => void;
}

/**
 * A value while it is being typed: handed on when the field is left, after five seconds of rest,
 * and when the window is about to close. What is handed on during one visit to the field carries
 * one name, so that it is undone in one step. What arrives from elsewhere meanwhile waits. Where
 * `onCommit` answers with a promise, the field shows what was typed until that is settled.
 */
export function useDraft<T>(value: T, onCommit: (value: T, visit: string) => unknown): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const latest = useRef({ draft, value, onCommit });
  latest.current = { draft, value, onCommit };
  const visit = useRef<string | null>(null);
  const handedOn = useRef<{ readonly value: T } | null>(null);

  const hold = useCallback((next: { readonly value: T } | null) => {
    latest.current.draft = next;
    setDraft(next);
  }, []);
  const handOn = useCallback(() => {
    const { draft: typed, value: known, onCommit: tell } = latest.current;
    if (typed === null || typed === handedOn.current) return;
    forgetTyping();
    if (typed.value === known) return hold(null);
    handedOn.current = typed;
    visit.current ??= crypto.randomUUID();
    const release = () => typed === latest.current.draft && hold(null);
    void Promise.resolve(tell(typed.value, visit.current)).finally(release);
  }, [hold]);
  const commit = useCallback(() => {
    handOn();
    visit.current = null;
  }, [handOn]);

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(handOn, REST);
    return () => clearTimeout(timer);
  }, [draft, handOn]);
  useCommitBeforeLeaving(commit);

  return {
    value: draft === null ? value : draft.value,
    isDirty: draft !== null,
    change: useCallback((next: T) => hold({ value: next }), [hold]),
    commit,
    restore: useCallback(() => hold(null), [hold]),
  };
}

/** Commits when the window closes and when the field itself goes; `commit` keeps its identity. */
export function useCommitBeforeLeaving(commit: () => void): void {
  useEffect(() => {
    window.addEventListener('preflight:commit', commit);
    return () => {
      window.removeEventListener('preflight:commit', commit);
      commit();
    };
  }, [commit]);
}
