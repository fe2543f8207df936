import { currentSelection } from '#renderer/state/selection.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { getBoard } from './board-state.ts';
import { spotOf } from './columns.ts';

/** The selected items whose cards the board shows: what a filter hides is left alone. */
export function shownSelection(): readonly Id[] {
  const selection = currentSelection();
  if (selection?.kind !== 'item') return [];
  const shown = new Set(getBoard().columns.flatMap(({ rows }) => rows.map((item) => item.id)));
  return selection.ids.filter((id) => shown.has(id));
}

/** What an action is about: the selected cards, or else the one with the focus. */
export function itemsInHand(): readonly Id[] {
  const selected = shownSelection();
  const { focusId, columns } = getBoard();
  if (focusId !== null && selected.includes(focusId)) return selected;
  if (document.activeElement?.matches('[data-item]') && spotOf(columns, focusId))
    return focusId === null ? [] : [focusId];
  return selected;
}
