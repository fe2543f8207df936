import type { KeyboardEvent } from 'react';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { say } from '../speaker.tsx';
import { atEndWords, type Standing, sayMoved } from './standing.ts';

/** A row that keys move. It is asked when all earlier moves are written, so that every press counts. */
export interface KeyMoved {
  /** Moves it up (-1) or down (1); `undefined` where it is at that end already. */
  readonly move: (by: -1 | 1) => Promise<Done | null> | undefined;
  /** Where it stands now, to be said. */
  readonly standing: () => Standing | null;
  /** Where the focus goes; it stays where it was, unless told otherwise. */
  readonly focus?: () => void;
}

/** Alt and an arrow move the row the focus is in, and where it stands then is said. */
export function moveByKey(event: KeyboardEvent, row: KeyMoved): void {
  const by = direction(event);
  if (by === null) return;
  event.preventDefault();
  const { focus = focusAgain() } = row;
  const moved = last.then(() => moveAndSay(row, by));
  last = Promise.allSettled([moved]);
  void moved.then(focus);
}

let last: Promise<unknown> = Promise.resolve();

async function moveAndSay({ move, standing }: KeyMoved, by: -1 | 1): Promise<void> {
  const moving = move(by);
  if (moving) return sayMoved(moving, standing);
  const now = standing();
  if (now) say(atEndWords(now.name, by));
}

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
