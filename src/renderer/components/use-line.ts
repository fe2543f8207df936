import { type RefObject, useCallback, useRef, useState } from 'react';
import { create } from 'zustand';
import { FLOATING } from '../lib/floating.ts';
import { useCommitBeforeLeaving } from './use-draft.ts';

/** Adds a title; answers with `null`, at once or later, where it was not added. */
export type OnAdd = (title: string) => unknown;

/** What stands in a line that adds titles, and what was not added, in the order it was typed. */
interface Held {
  readonly title: string | null;
  readonly back: readonly string[];
}

const CLOSED: Held = { title: null, back: [] };

/**
 * What the lines hold, by their names: a title comes back into the line of its name, also where that was
 * made anew meanwhile, or comes into sight later.
 */
const useHeld = create<ReadonlyMap<string, Held>>(() => new Map());

function holdIn(name: string, held: Held): void {
  const all = new Map(useHeld.getState());
  if (held.title === null && held.back.length === 0) all.delete(name);
  else all.set(name, held);
  useHeld.setState(all, true);
}

/**
 * The state of a line that takes one title after the other. While a title is under way the line
 * stays open; where it was added, the line waits with the focus for the next; where not, the title
 * comes back as soon as nothing else stands in the line.
 */
export function useLine(name: string, field: RefObject<HTMLInputElement | null>, onAdd: OnAdd) {
  const held = useHeld((all) => all.get(name)) ?? CLOSED;
  const [wasForgotten, setForgotten] = useState(false);
  const latest = useRef({ onAdd, underWay: 0, leave: (): void => undefined });
  latest.current.onAdd = onAdd;

  const hold = useCallback((next: Held) => holdIn(name, next), [name]);
  const heldNow = useCallback(() => useHeld.getState().get(name) ?? CLOSED, [name]);
  const add = useCallback(
    async (title: string) => {
      latest.current.underWay += 1;
      const isAdded = (await latest.current.onAdd(title)) !== null;
      latest.current.underWay -= 1;
      const now = heldNow();
      if (!isAdded) hold(now.title ? { ...now, back: [...now.back, title] } : takeBack(now, title));
      requestAnimationFrame(() => {
        if (!focusIn(field.current) && isAdded) latest.current.leave();
      });
    },
    [field, hold, heldNow],
  );
  const handOn = useCallback(
    (next: '' | null) => {
      const { title, back } = heldNow();
      const words = title?.trim();
      const [first, ...rest] = back;
      hold(first === undefined ? { title: next, back } : { title: first, back: rest });
      if (words) void add(words);
    },
    [add, hold, heldNow],
  );
  useCommitBeforeLeaving(useCallback(() => handOn(null), [handOn]));
  const leave = () => {
    // Another window came to the front: the field keeps the focus for when this one is back.
    if (document.activeElement === field.current) return;
    // Perhaps only for a question about the title that is under way: what follows is seen then.
    if (latest.current.underWay === 0 && heldNow().title !== null) handOn(null);
  };
  latest.current.leave = leave;

  return {
    /** What stands in it; `null` while it is closed. */
    title: held.title,
    wasForgotten,
    open: useCallback(() => {
      const now = heldNow();
      hold({ ...now, title: now.title ?? '' });
    }, [hold, heldNow]),
    type: (title: string) => hold({ ...heldNow(), title }),
    enter: () => handOn(''),
    forget: () => {
      setForgotten(true);
      hold(CLOSED);
    },
    /** The focus went elsewhere. */
    leave,
  };
}

/** Puts what was not added into the empty line, the rest of it behind. */
const takeBack = ({ back }: Held, title: string): Held =>
  back.length === 0 ? { title, back } : { title: back[0] ?? '', back: [...back.slice(1), title] };

/**
 * Whether the line has the focus, which it gets where nothing else has it; what floats and has it still
 * gives it back when it goes.
 */
function focusIn(field: HTMLInputElement | null): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) field?.focus();
  return document.activeElement === field || activeElement?.closest(FLOATING) instanceof Element;
}
