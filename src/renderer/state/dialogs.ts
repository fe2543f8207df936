import type { ReactNode } from 'react';
import { create } from 'zustand';

/** A dialog that something in the window waits for. `close` answers it. */
export interface OpenDialog {
  readonly id: number;
  readonly render: (close: (answer: unknown) => void) => ReactNode;
  readonly close: (answer: unknown) => void;
}

interface Dialogs {
  readonly open: readonly OpenDialog[];
  /** How many questions were answered: what shows in their place was not there when they were. */
  readonly answered: number;
}

export const useDialogs = create<Dialogs>(() => ({ open: [], answered: 0 }));

/** Says that a question was answered whose dialog goes on with another one. */
export const noteAnswered = (): void =>
  useDialogs.setState(({ answered }) => ({ answered: answered + 1 }));

let lastId = 0;

/** Shows a dialog and waits for its answer; `null` where it was dismissed. */
export function openDialog<A>(
  render: (close: (answer: A | null) => void) => ReactNode,
): Promise<A | null> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    const close = (answer: unknown) => {
      useDialogs.setState(({ open }) => ({ open: open.filter((each) => each.id !== id) }));
      noteAnswered();
      resolve(answer as A | null);
    };
    const dialog: OpenDialog = { id, close, render: render as OpenDialog['render'] };
    useDialogs.setState(({ open }) => ({ open: [...open, dialog] }));
  });
}
