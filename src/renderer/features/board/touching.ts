import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { hearsKey } from '#renderer/lib/keys-of-things.ts';
import { isMac } from '#renderer/lib/platform.ts';
import { isFocusNowhere } from '#renderer/lib/row-focus.ts';
import { currentSelection, select } from '#renderer/state/selection.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { getBoard, setBoard } from './board-state.ts';
import { openCardMenu } from './card-menu.tsx';
import { spotOf } from './columns.ts';
import { shownSelection } from './hand.ts';
import { closeInspector, focusCard, openByKey } from './moving.ts';
import { pageOf, rowsAcross } from './scrolling.ts';
import { type Picking, pick } from './selecting.ts';
import { stepFrom, stepOf } from './stepping.ts';

type Modified = Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;

const withMod = (event: Modified): boolean => (isMac ? event.metaKey : event.ctrlKey);

function cardUnder(target: EventTarget): Id | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return card?.dataset.item ?? null;
}

const columnWith = (id: Id) => {
  const { columns } = getBoard();
  const spot = spotOf(columns, id);
  return spot ? (columns[spot.column] ?? null) : null;
};

function choose(id: Id, how: Picking): void {
  const picked = pick(
    { ids: shownSelection(), anchor: getBoard().anchor },
    columnWith(id)?.rows ?? [],
    id,
    how,
  );
  select('item', picked.ids);
  const open = getBoard().openId === null || how !== 'alone' ? {} : { openId: id };
  setBoard({ anchor: picked.anchor, focusId: id, ...open });
}

/** A press on a card selects it: alone, with Ctrl too, with Shift up to it. Elsewhere, nothing. */
export function onCardClick(event: MouseEvent): void {
  const id = cardUnder(event.target);
  if (id !== null) choose(id, event.shiftKey ? 'range' : withMod(event) ? 'toggle' : 'alone');
  else if (!(event.target instanceof Element && event.target.closest('button'))) select('item', []);
}

export function onCardDoubleClick(event: MouseEvent): void {
  const id = cardUnder(event.target);
  if (id !== null) setBoard({ openId: id });
}

export function onCardMenu(event: MouseEvent): void {
  const id = cardUnder(event.target);
  if (id === null) return;
  event.preventDefault();
  if (!shownSelection().includes(id)) choose(id, 'alone');
  focusCard(id);
  openCardMenu({ x: event.clientX, y: event.clientY });
}

export function onCardFocus(event: FocusEvent): void {
  const id = cardUnder(event.target);
  if (id === null) return;
  setBoard(getBoard().focusId === id ? { focused: true } : { focusId: id, focused: true });
}

/** A card that goes away itself, into another column say, does not give up the focus. */
export function onCardBlur(event: FocusEvent): void {
  if (event.target.isConnected && document.hasFocus()) setBoard({ focused: false });
}

/** Gives the focus back to its card after the columns changed: an undo may have moved it. */
export function keepFocus(): void {
  const { focused, focusId } = getBoard();
  if (!focused || focusId === null || !isFocusNowhere()) return;
  focusCard(focusId);
}

/** The keys of a card with the focus; those that move items are actions and come after. */
export function onCardKey(event: KeyboardEvent): void {
  const id = cardUnder(event.target);
  if (id === null || !hearsKey('card', event)) return;
  if (!(walk(event, id) || act(event, id))) return;
  event.preventDefault();
  event.stopPropagation();
}

function walk(event: KeyboardEvent, id: Id): boolean {
  const step = stepOf(event.key);
  const column = columnWith(id);
  if (!step || !column || withMod(event)) return false;
  const to = stepFrom(getBoard().columns, id, step, pageOf(column.key), rowsAcross);
  if (to === null || to === id) return true;
  if (event.shiftKey) {
    if (getBoard().anchor === null) setBoard({ anchor: id });
    choose(to, 'range');
  } else choose(to, 'alone');
  focusCard(to);
  return true;
}

function act(event: KeyboardEvent, id: Id): boolean {
  if (event.key === ' ') choose(id, 'toggle');
  else if (event.key === 'Enter') openByKey(id);
  else if (event.key === 'Escape') return letGo();
  else if (event.key.toLowerCase() === 'a' && withMod(event)) {
    select('item', columnWith(id)?.rows.map((row) => row.id) ?? []);
  } else return false;
  return true;
}

/** Escape closes the inspector, then gives up the selection. */
function letGo(): boolean {
  if (getBoard().drag) return false;
  if (getBoard().openId !== null) closeInspector();
  else if (currentSelection()) select('item', []);
  else return false;
  return true;
}
