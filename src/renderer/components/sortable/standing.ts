import type { Done } from '#shared/ipc/contract.ts';
import { grouped, ordinal } from '#shared/lib/figures.ts';
import { say } from '../speaker.tsx';

/** Where a row stands in its list. */
export interface Standing {
  /** The row, as it is read out: `“Goal and measure”`. */
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** The list, where the row could stand in others too. */
  readonly within?: string;
}

/** `“Goal and measure” is 2nd of 5.` */
export const standingWords = ({ name, index, count, within }: Standing): string =>
  `${name} is ${ordinal(index + 1)} of ${grouped(count)}${within ? ` in ${within}` : ''}.`;

/** `“Goal and measure” is already first.`, of a row that cannot go further up (-1) or down (1). */
export const atEndWords = (name: string, by: -1 | 1): string =>
  `${name} is already ${by < 0 ? 'first' : 'last'}.`;

/** Says where a row stands once its move is written; nothing where that was refused. */
export async function sayMoved(
  moved: Promise<Done | null>,
  standing: () => Standing | null,
): Promise<void> {
  const now = (await moved) && standing();
  if (now) say(standingWords(now));
}
