import { useCallback, useRef, useState } from 'react';
import { useTellHalfTyped } from './form-around.ts';
import { type Reading, readChoice } from './read-choice.ts';
import { useCommitBeforeLeaving, useDraft } from './use-draft.ts';

export interface ChoiceProps<T extends string> extends Reading<T> {
  /** `null` where nothing is chosen. */
  readonly value: T | null;
  /** `null` where the field was emptied. */
  readonly onChange: (value: T | null) => unknown;
}

/** What is typed and not taken yet, with what is wrong with it, once the field was left. */
interface Typed {
  readonly text: string;
  readonly problem: string | null;
}

/**
 * A choice that is picked from a list, or typed: what is typed is read when the field is left, and
 * at Enter. What means no choice, or several, stays in the field with words.
 */
export function useChoice<T extends string>(props: ChoiceProps<T>) {
  const labelOf = (value: T | null) => props.options.find(({ id }) => id === value)?.label ?? '';
  const draft = useDraft(props.value, props.onChange, { inWords: labelOf });
  const [typed, setTyped] = useState<Typed | null>(null);
  const label = labelOf(draft.value);
  const latest = useRef({ props, draft, typed });
  latest.current = { props, draft, typed };

  const hold = useCallback((next: Typed | null) => {
    latest.current.typed = next;
    setTyped(next);
  }, []);
  const choose = useCallback(
    (id: T | null) => {
      hold(null);
      latest.current.draft.change(id);
      return latest.current.draft.commit();
    },
    [hold],
  );
  const leave = useCallback(() => {
    const { props: now, draft: chosen, typed: words } = latest.current;
    if (words === null) return void chosen.commit();
    const read = readChoice(now, words.text);
    if (read.ok) void choose(read.value);
    else hold({ text: words.text, problem: read.error });
  }, [choose, hold]);
  useCommitBeforeLeaving(leave);
  useTellHalfTyped(typed !== null);

  return {
    id: draft.value,
    text: typed?.text ?? label,
    problem: typed?.problem ?? null,
    isRefused: draft.isRefused,
    isTyped: typed !== null,
    type: (text: string) => hold(text === label ? null : { text, problem: null }),
    forget: () => hold(null),
    choose,
    leave,
  };
}
