import type { Done } from '#shared/ipc/contract.ts';
import { offerUndo } from './run.ts';
import { toast, toastAgain } from './toasts.ts';

/**
 * Says that a value from elsewhere gave way to what was typed meanwhile, with a way back to it; `answer`
 * is what the command said that wrote it.
 */
export function sayReplaced(value: string, answer: unknown): void {
  const what = `${wordsOf(value)} was replaced: it came from elsewhere while you typed.`;
  if (isDone(answer)) offerUndo(answer, what, { tone: 'hold' });
  else toast(what, { tone: 'hold' });
}

const isDone = (answer: unknown): answer is Done =>
  typeof answer === 'object' && answer !== null && 'seq' in answer && 'label' in answer;

/**
 * Keeps in sight what a field that has gone could not hand on, until it is written or dismissed. `again`
 * writes it, and answers with `null` where that did not succeed either.
 */
export function sayUnwritten(value: string, again: () => unknown): void {
  const retry = async () => {
    if ((await again()) === null) sayUnwritten(value, again);
  };
  toast(`${wordsOf(value)} was not written.`, {
    tone: 'nogo',
    action: { label: 'Try again', run: () => void retry() },
    stays: true,
  });
}

/** Says that a text stays in its field because it is too long; `trouble` says by how much. The toast's key. */
export const sayTooLong = (label: string, trouble: string): string =>
  toastAgain(`${label} is too long: ${trouble}`, {
    tone: 'nogo',
    todo: 'It is not written until it is shorter; Escape forgets it.',
  });

/** Says that a text is too long and waits for the field that has gone. The toast's key. */
export const sayWaiting = (text: string, trouble: string): string =>
  toast(`${wordsOf(text)} was not written: ${trouble}`, {
    tone: 'nogo',
    todo: 'It waits in its field until you shorten it there.',
    stays: true,
  });

const LONGEST = 80;

function wordsOf(value: string): string {
  const words = value.trim();
  if (words === '') return 'An empty field';
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`;
}
