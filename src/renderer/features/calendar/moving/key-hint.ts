import { create } from 'zustand';
import { foremost } from '#renderer/questions/moving/foremost.ts';
import { type Line, linesFor } from '#renderer/questions/moving/lines.ts';
import type { Move } from '#renderer/questions/moving/move.ts';
import { perform } from '#renderer/questions/moving/perform.tsx';
import type { Done } from '#shared/ipc/contract.ts';

/** What is said at a bar that a key just moved. */
export interface KeyHint extends Pick<Move, 'days' | 'where'> {
  readonly eventId: string;
  readonly lines: readonly Line[];
}

const useHint = create<{ readonly hint: KeyHint | null }>(() => ({ hint: null }));

/** What is said now, followed; `null` is nothing. */
export const useKeyHint = (): KeyHint | null => useHint(({ hint }) => hint);

export const hideKeyHint = (): void => useHint.setState({ hint: null });

/**
 * Makes a move that a key asked for, and says at the bar of the event that it is then what a drag says before its drop. Where the
 * move was asked about, what was done is enough.
 */
export async function performByKey(
  move: Move,
  eventThen: () => string,
  visit: string,
): Promise<Done | null> {
  hideKeyHint();
  const { days, where } = move;
  const lines = foremost(linesFor(move));
  let asked = false;
  const onAsk = () => {
    asked = true;
  };
  const done = await perform(move, { visit, onAsk });
  if (!done) return null;
  const said: readonly Line[] = asked ? [{ text: done.label, tone: 'quiet' }] : lines;
  useHint.setState({ hint: { eventId: eventThen(), days, where, lines: said } });
  return done;
}
