import { useState } from 'react';

export interface HalfTyped {
  /** Whether any field shows what makes no day or time: what it said before is no longer meant. */
  readonly isThere: boolean;
  /** What a field of that name calls when this becomes so, or no longer is. */
  readonly of: (name: string) => (isUnfinished: boolean) => void;
}

/** Follows the dates and times of a form, so that nothing is previewed that is only passed through. */
export function useHalfTyped(): HalfTyped {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  return {
    isThere: names.size > 0,
    of: (name) => (isUnfinished) =>
      setNames((before) => {
        const after = new Set(before);
        if (isUnfinished) after.add(name);
        else after.delete(name);
        return after;
      }),
  };
}
