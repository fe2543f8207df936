import { useCallback, useRef, useState } from 'react';
import type { Typed } from './date-segments.tsx';

/** What is wrong with what the parts of a date or time make. */
export interface Unfinished {
  /** In words, once the field was left; `null` where nothing is wrong, or somebody still types. */
  readonly problem: string | null;
  /** Whether the parts that are shown make nothing that could be taken. */
  readonly isFlawed: boolean;
  /** The same, as it is at the moment. */
  readonly isThere: () => boolean;
  readonly onTyped: (typed: Typed) => void;
  /** Call where what was typed is about to be taken; the same, and `problem` says so from now on. */
  readonly leave: () => boolean;
}

/** Follows the parts of a date or time, so that no half of one is passed over in silence. */
export function useUnfinished(words: Readonly<Record<'part' | 'impossible', string>>): Unfinished {
  const [typed, setTyped] = useState<Typed>('none');
  const [isLeft, setLeft] = useState(false);
  const latest = useRef(typed);
  const onTyped = useCallback((next: Typed) => {
    latest.current = next;
    setTyped(next);
    if (!isFlawed(next)) setLeft(false);
  }, []);
  const isThere = () => isFlawed(latest.current);
  return {
    problem: isLeft && isFlawed(typed) ? words[typed] : null,
    isFlawed: isFlawed(typed),
    isThere,
    onTyped,
    leave() {
      setLeft(isThere());
      return isThere();
    },
  };
}

const isFlawed = (typed: Typed): typed is 'part' | 'impossible' =>
  typed === 'part' || typed === 'impossible';
