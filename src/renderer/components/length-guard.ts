import { useState } from 'react';
import { toasts } from '../state/toasts.ts';
import { sayTooLong } from '../state/typed.ts';
import { tooLong } from './too-long.ts';

/** Keeps a field without room for words of its own from handing on a text that is too long. */
export interface LengthGuard {
  /** Whether a text that is about to be handed on is too long; a message says so then. */
  readonly refuses: (text: string) => boolean;
  /** Call with what stands in the field, whenever that changes: the message goes once it fits. */
  readonly onText: (text: string) => void;
}

export function lengthGuard(label: string, most: number | undefined): LengthGuard {
  let said: string | null = null;
  const takeBack = () => {
    if (said !== null) toasts.close(said);
    said = null;
  };
  return {
    refuses(text) {
      const trouble = tooLong(text, most);
      takeBack();
      if (trouble !== null) said = sayTooLong(label, trouble);
      return trouble !== null;
    },
    onText(text) {
      if (tooLong(text, most) === null) takeBack();
    },
  };
}

/** The guard of a field, as long as that is there. */
export const useLengthGuard = (label: string, most: number | undefined): LengthGuard =>
  useState(() => lengthGuard(label, most))[0];
