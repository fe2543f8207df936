import { openDialog } from '#renderer/state/dialogs.ts';
import { orShown } from '#renderer/state/run.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Done } from '#shared/ipc/contract.ts';
import { isSettled } from './is-settled.ts';
import type { Move } from './move.ts';
import { MoveDialog } from './move-dialog.tsx';

interface How {
  /** Moves of one visit that nobody is asked about are undone in one step. */
  readonly visit?: string;
  /** Told that somebody is asked. */
  onAsk?(): void;
}

/**
 * Makes a move. Where others follow it, somebody was told otherwise, a sprint could join or a freeze
 * stands in the way, it is shown and asked about first; a hard freeze offers the next legal day.
 * `null` where nothing was moved.
 */
export async function perform(move: Move, { visit, onAsk }: How = {}): Promise<Done | null> {
  if (isSettled(getModel(), move)) return orShown(await move.run({}, visit));
  onAsk?.();
  return openDialog<Done>((close) => <MoveDialog move={move} close={close} />);
}
