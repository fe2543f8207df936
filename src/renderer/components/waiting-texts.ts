import { toasts } from '../state/toasts.ts';
import { sayWaiting } from '../state/typed.ts';

interface Waiting {
  readonly text: string;
  /** The key of the message that says so. */
  readonly said: string;
}

/** Texts that are too long for fields that have gone, by the fields' names. */
const texts = new Map<string, Waiting>();

/** Keeps a text for when the field of that name comes back, and says so; `trouble` says by how much it is too long. */
export function keepText(name: string, text: string, trouble: string): void {
  takeText(name);
  texts.set(name, { text, said: sayWaiting(text, trouble) });
}

/** What waits for the field of that name; `null` where nothing does. */
export const waitingText = (name: string): string | null => texts.get(name)?.text ?? null;

/** The field has its text again: its message goes. */
export function takeText(name: string): void {
  const waiting = texts.get(name);
  if (waiting) toasts.close(waiting.said);
  texts.delete(name);
}
