import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepsHistory } from '../lib/field-history.ts';

interface Parts {
  /** Goes on what stands around the parts. */
  readonly around: RefObject<HTMLDivElement | null>;
  /** The key of the parts: another one makes them anew. */
  readonly round: number;
  /** Makes the parts anew, so that they show the value and nothing that was typed. */
  readonly renew: () => void;
}

interface Typed<T> {
  /** What the parts make. */
  readonly value: T;
  /** Whether they hold something that is not handed on. */
  readonly isDraft: boolean;
  /** Gives the form around what the parts made before; `null` where they are in none. */
  readonly handBack: ((value: T) => void) | null;
  /** Forgets what is not handed on. */
  readonly restore: () => void;
  /** Called at Enter: hands on what was typed. */
  readonly onEnter: () => void;
}

/**
 * The parts of a date or time while somebody types: undo takes back all that was typed since the field
 * was entered and is not handed on, and the focus stays where it was. Enter hands on.
 */
export function useParts<T>(typed: Typed<T>): Parts {
  const around = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const renew = () => setRound((last) => last + 1);
  const latest = useRef(typed);
  latest.current = typed;
  const from = useRef(typed.value);
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    const onFocus = ({ relatedTarget }: FocusEvent) => {
      const isInside = relatedTarget instanceof Node && element.contains(relatedTarget);
      if (!isInside) from.current = latest.current.value;
    };
    // The parts keep their keys from React.
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Enter' || !isPart(press.target)) return;
      // Or the press would go on to what is focused next: a button of the dialog that opens.
      press.preventDefault();
      latest.current.onEnter();
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    keepsHistory(element, (way) => {
      const { value, isDraft, handBack, restore } = latest.current;
      const isFollowed = handBack !== null && value !== from.current;
      if (way !== 'undo' || !(isDraft || isFollowed)) return false;
      const at = partsIn(element).findIndex((part) => part.matches(':focus'));
      flushSync(() => {
        restore();
        handBack?.(from.current);
        renew();
      });
      partsIn(element)[at]?.focus();
      return true;
    });
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, []);
  return { around, round, renew };
}

/** Whether a key was pressed in a part of a date or time. */
export const isPart = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.role === 'spinbutton';

const partsIn = (element: Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[role="spinbutton"]'),
];
