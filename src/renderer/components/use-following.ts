import { useCallback, useId, useLayoutEffect, useRef } from 'react';
import { useFormAround } from './form-around.ts';

interface Following<T> {
  /** What was typed during the visit; `null` where nothing was. */
  readonly typed: { readonly value: T } | null;
  /** What stands in the field. */
  readonly shown: T;
  /** Whether what stands in the field comes to no value. */
  readonly isUnread: (shown: T) => boolean;
  /** Takes a value; `null` says that it was not taken. */
  readonly take: (value: T) => unknown;
}

/**
 * Hands each value on to the form around as it is typed, so that what a form shows of its fields is of
 * what stands in them; what comes to no value stays in the field, and the form knows it. Nothing of
 * this outside of a form. `take` gives the form another value than the one typed.
 */
export function useFollowing<T>(following: Following<T>): {
  readonly isInForm: boolean;
  readonly take: (value: T) => void;
} {
  const form = useFormAround();
  const field = useId();
  const latest = useRef(following);
  latest.current = following;
  const { typed, shown, isUnread } = following;
  const wasUnread = isUnread(shown);
  // Before anything is painted: a press of the button never finds the form behind its fields.
  useLayoutEffect(() => {
    if (!form) return;
    const { isUnread: isNow, shown: stands, take } = latest.current;
    // The parts of a date have only now said what they make.
    if (wasUnread || isNow(stands)) form.tell(field, true);
    else form.tell(field, typed !== null && take(typed.value) === null);
  }, [form, field, typed, wasUnread]);
  useLayoutEffect(() => () => form?.tell(field, false), [form, field]);
  return {
    isInForm: form !== null,
    take: useCallback((value: T) => void latest.current.take(value), []),
  };
}
