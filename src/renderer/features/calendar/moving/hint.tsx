import { DropHint } from '#renderer/components/drag/drop-hint.tsx';
import type { Move } from '#renderer/questions/moving/move.ts';
import { MoveLines } from '#renderer/questions/moving/move-lines.tsx';

/** What a drop here would do, at what is in hand. */
export const Hint = ({ move }: { readonly move: Move }) => (
  <DropHint side="below">
    <MoveLines move={move} brief />
  </DropHint>
);
