import { useMemo, useRef } from 'react';
import { useModel } from '#renderer/state/workspace.ts';
import type { Model } from '#shared/domain/model/model.ts';

/** What is to be moved, followed while it is asked where to. */
interface Live<T> {
  /** As it is now, or was before it went. */
  readonly live: T;
  /** Whether it is no longer where it was found. */
  readonly isGone: boolean;
}

/** Follows what `find` finds, which is `first` to begin with. */
export function useLive<T>(find: (model: Model) => T | null, first: T): Live<T> {
  const model = useModel((whole) => whole);
  const now = useMemo(() => find(model), [find, model]);
  const last = useRef(first);
  if (now !== null) last.current = now;
  return { live: last.current, isGone: now === null };
}

/** Said where it is gone. */
export const GONE =
  'Another window or process moved or removed it meanwhile. Cancel, and look where it is now.';
