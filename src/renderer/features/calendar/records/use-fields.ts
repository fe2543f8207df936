import { useCallback, useRef, useState } from 'react';

/** The fields of a dialog as they are filled in. */
export interface Fields<D> {
  readonly draft: D;
  set(to: Partial<D>): void;
  /** The draft with what is still being typed in a field that hands on when it is left. */
  settle(): D;
}

/** Keeps the fields of a dialog, from `initial` on. */
export function useFields<D extends object>(initial: () => D): Fields<D> {
  const [draft, setDraft] = useState(initial);
  const latest = useRef(draft);
  const set = useCallback((to: Partial<D>) => {
    latest.current = { ...latest.current, ...to };
    setDraft(latest.current);
  }, []);
  const settle = useCallback(() => {
    window.dispatchEvent(new Event('preflight:commit'));
    return latest.current;
  }, []);
  return { draft, set, settle };
}
