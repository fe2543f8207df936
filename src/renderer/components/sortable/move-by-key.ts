import type { KeyboardEvent } from 'react';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';

/**
 * Alt and an arrow move the row the focus is in: `move` is told -1 for up and 1 for down, when all
 * earlier moves are written, so that it can reckon with how things stand then and every press
 * counts. The focus stays where it was, or goes where `focus` puts it.
 */
export function moveByKey(
  event: KeyboardEvent,
  move: (by: -1 | 1) => Promise<unknown> | undefined,
  focus: () => void = focusAgain(),
): void {
  const by = direction(event);
  if (by === null) return;
  event.preventDefault();
  const moved = last.then(() => move(by));
  last = Promise.allSettled([moved]);
  void moved.then(focus);
}

let last: Promise<unknown> = Promise.resolve();

function direction(event: KeyboardEvent): -1 | 1 | null {
  if (!hearsKey('row', event)) return null;
  return event.key === 'ArrowUp' ? -1 : 1;
}

/** An element loses the focus where its row is put elsewhere; this gives it back. */
function focusAgain(): () => void {
  const focused = document.activeElement;
  return () => {
    if (focused instanceof HTMLElement) focused.focus();
  };
}
