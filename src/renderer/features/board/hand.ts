import { useMemo } from 'react';
import { currentSelection, useSelected } from '#renderer/state/selection.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { getBoard, useBoard } from './board-state.ts';
import { shownOf, spotOf } from './columns.ts';

/**
 * The selected items whose cards the board shows. What the filter hides is in nobody's hand: no
 * action takes it along, no count names it. It is selected again as soon as it is shown again.
 */
export function shownSelection(): readonly Id[] {
  const selection = currentSelection();
  return selection?.kind === 'item' ? shownOf(getBoard().columns, selection.ids) : [];
}

/** How many selected items the board shows, and how many it hides; followed. */
export function useSelectedCounts(): { readonly shown: number; readonly hidden: number } {
  const ids = useSelected('item');
  const columns = useBoard((state) => state.columns);
  return useMemo(() => {
    const shown = shownOf(columns, ids).length;
    return { shown, hidden: ids.length - shown };
  }, [columns, ids]);
}

/** What an action is about: the selected cards, or else the one with the focus. */
export function itemsInHand(): readonly Id[] {
  const selected = shownSelection();
  const { focusId, columns } = getBoard();
  if (focusId !== null && selected.includes(focusId)) return selected;
  return focusId !== null && hasFocus() && spotOf(columns, focusId) ? [focusId] : selected;
}

/** A card has the focus, or lost it only because it is on its way into another column. */
const hasFocus = (): boolean =>
  document.activeElement === document.body
    ? getBoard().focused
    : (document.activeElement?.matches('[data-item]') ?? false);
