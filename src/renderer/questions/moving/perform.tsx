import { openDialog } from '#renderer/state/dialogs.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { isSettled } from './is-settled.ts';
import type { Answers, Move } from './move.ts';
import { MoveDialog } from './move-dialog.tsx';

/** A move that somebody agreed to: perhaps another than the one that was asked about. */
export interface Agreed {
  readonly move: Move;
  readonly answers: Answers;
}

/**
 * Makes a move. Where others follow it, somebody was told otherwise, a sprint could join or a freeze
 * stands in the way, it is shown and asked about first; a hard freeze offers the next legal day.
 * `null` where nothing was moved; `onAsk` is told that somebody is asked.
 */
export async function perform(move: Move, onAsk?: () => void): Promise<Done | null> {
  if (isSettled(getModel(), move)) return move.run();
  onAsk?.();
  const agreed = await openDialog<Agreed>((close) => <MoveDialog move={move} close={close} />);
  return agreed === null ? null : agreed.move.run(agreed.answers);
}
