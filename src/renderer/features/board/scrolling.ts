import type { Id } from '#shared/domain/model/change.ts';
import { getBoard } from './board-state.ts';
import { spotOf } from './columns.ts';
import { COLUMN_WIDTH, LIST_PADDING, ROW_HEIGHT, topOf } from './geometry.ts';

/** The scrolling parts of the board: the board itself sideways, each column's list up and down. */
let board: HTMLElement | null = null;
const lists = new Map<Id, HTMLElement>();
const remembered = new Map<Id, number>();
let rememberedLeft = 0;

/** Keeps the board's element; where it was scrolled to is remembered while it is away. */
export function keepBoard(element: HTMLElement | null): void {
  if (!element && board) rememberedLeft = board.scrollLeft;
  board = element;
}

export const boardElement = (): HTMLElement | null => board;
export const listElement = (key: Id): HTMLElement | null => lists.get(key) ?? null;
export const boardOffset = (): number => rememberedLeft;
export const listOffset = (key: Id): number => remembered.get(key) ?? 0;

/** Keeps a column's list; where it was scrolled to is remembered while it is away. */
export function keepList(key: Id, element: HTMLElement): () => void {
  lists.set(key, element);
  return () => {
    remembered.set(key, element.scrollTop);
    if (lists.get(key) === element) lists.delete(key);
  };
}

/** Scrolls as little as needed to show a card whole, its column too. */
export function showCard(id: Id): void {
  const spot = spotOf(getBoard().columns, id);
  const column = spot && getBoard().columns[spot.column];
  if (!spot || !column) return;
  if (board)
    board.scrollLeft = into(
      board.scrollLeft,
      board.clientWidth,
      spot.column * COLUMN_WIDTH,
      COLUMN_WIDTH,
    );
  const list = lists.get(column.key);
  const top = topOf(spot.row) - LIST_PADDING;
  const size = ROW_HEIGHT + LIST_PADDING;
  if (list) list.scrollTop = into(list.scrollTop, list.clientHeight, top, size);
  else remembered.set(column.key, into(listOffset(column.key), 400, top, size));
}

/** The scroll offset nearest to `offset` at which `start` to `start + size` is in sight. */
function into(offset: number, sight: number, start: number, size: number): number {
  if (start < offset) return start;
  return Math.max(offset, Math.min(start, start + size - sight));
}

/** How many rows further down a card stands in `to` that is as high on the screen as in `from`. */
export function rowsAcross(from: { readonly key: Id }, to: { readonly key: Id }): number {
  const top = (key: Id) => lists.get(key)?.scrollTop ?? listOffset(key);
  return Math.round((top(to.key) - top(from.key)) / ROW_HEIGHT);
}

/** How many cards are in sight in a column. */
export const pageOf = (key: Id): number =>
  Math.max(1, Math.floor((lists.get(key)?.clientHeight ?? 400) / ROW_HEIGHT) - 1);

/** The card of an item, where it is mounted. */
export const cardElement = (id: Id): HTMLElement | null =>
  board?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
