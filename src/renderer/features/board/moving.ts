import { say } from '#renderer/components/speaker.tsx';
import { burstOn } from '#renderer/lib/burst.ts';
import { keyQueue } from '#renderer/lib/key-queue.ts';
import { focusPanel } from '#renderer/lib/row-focus.ts';
import { offerUndo, run } from '#renderer/state/run.ts';
import { select } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Move } from '#shared/domain/item/move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { getBoard, setBoard } from './board-state.ts';
import { shownOf, spotOf } from './columns.ts';
import { itemsInHand } from './hand.ts';
import { subjectOf } from './hint.ts';
import { movedWords, unmovedWords } from './moved-words.ts';
import { type Nudge, nudge } from './nudge.ts';
import { showCard } from './scrolling.ts';

/** Gives a card the focus, and scrolls to it. Nothing where the board does not show it. */
export function focusCard(id: Id): void {
  if (!spotOf(getBoard().columns, id)) return;
  setBoard({ focusId: id, wantedId: id });
  showCard(id);
}

/** Opens an item in the inspector by key: the focus goes there too. */
export function openByKey(id: Id | null): void {
  setBoard({ openId: id });
  if (id !== null) focusPanel();
}

/** Closes the inspector; the focus goes back to its card. */
export function closeInspector(): void {
  const { openId } = getBoard();
  setBoard({ openId: null });
  if (openId !== null) focusCard(openId);
}

/**
 * Moves items and says so. The card that had the focus keeps it wherever it goes, and is scrolled
 * to; of others the first is. Where the board does not show them there, a message takes it back.
 * Moves of one `visit` are undone in one step.
 */
export async function moveAndSay(move: Move, visit?: string): Promise<void> {
  const done = await run('items.move', move, visit);
  if (!done) return;
  const { focusId, columns } = getBoard();
  say(movedWords(getModel(), columns, move));
  const [shown] = shownOf(columns, move.itemIds);
  if (focusId !== null && spotOf(columns, focusId) && move.itemIds.includes(focusId))
    focusCard(focusId);
  else if (shown !== undefined) showCard(shown);
  else offerUndo(done);
}

interface Press {
  readonly way: Nudge;
  readonly visit: string;
}

const presses = keyQueue<Press>(async ({ way, visit }) => {
  const itemIds = itemsInHand();
  const { columns, focusId } = getBoard();
  const from = focusId !== null && itemIds.includes(focusId) ? focusId : itemIds[0];
  const move = from === undefined ? null : nudge(columns, from, itemIds, way);
  if (move) await moveAndSay(move, visit);
  else if (spotOf(columns, from ?? null)) say(unmovedWords(getModel(), itemIds, way));
  return true;
});

/**
 * Moves what is in hand one step, as a key says; from where the steps before it lead. What is done
 * while the modifier is held is undone in one step.
 */
export const nudgeInHand = (way: Nudge): void =>
  presses.press({ way, visit: burstOn(itemsInHand().join(' ')) });

/** Removes what is in hand; the toast takes it back. */
export async function removeInHand(): Promise<void> {
  const itemIds = itemsInHand();
  if (itemIds.length === 0) return;
  const next = neighbourOf(itemIds);
  const subject = subjectOf(getModel(), itemIds);
  const done = await run('items.remove', { itemIds });
  if (!done) return;
  select('item', []);
  setBoard({ openId: null });
  if (next !== null) focusCard(next);
  offerUndo(done, `Removed ${subject}.`);
}

/** The card that takes the focus when these go: the next that stays in the column, or the one before. */
function neighbourOf(ids: readonly Id[]): Id | null {
  const { columns } = getBoard();
  const spot = spotOf(columns, ids[0] ?? null);
  if (!spot) return null;
  const rows = columns[spot.column]?.rows ?? [];
  const stays = (row: { readonly id: Id }) => !ids.includes(row.id);
  return (rows.slice(spot.row).find(stays) ?? rows.slice(0, spot.row).findLast(stays))?.id ?? null;
}
