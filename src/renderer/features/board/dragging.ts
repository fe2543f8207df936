import { flushSync } from 'react-dom';
import type { DragHandlers, DragWords } from '#renderer/components/drag/drag-area.tsx';
import type { Outcome } from '#renderer/components/drag/handlers.ts';
import { outcomeOf } from '#renderer/components/drag/outcome.ts';
import type { Point } from '#renderer/components/drag/pointer.ts';
import { run } from '#renderer/state/run.ts';
import { select } from '#renderer/state/selection.ts';
import { getModel } from '#renderer/state/workspace.ts';
import type { Move } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type Drag, type Drop, getBoard, setBoard } from './board-state.ts';
import type { Column } from './columns.ts';
import { placeAt, staysPut } from './drop-place.ts';
import { indexAt } from './geometry.ts';
import { shownSelection } from './hand.ts';
import { type Hint, hintFor, subjectOf } from './hint.ts';
import { targetOf } from './nudge.ts';
import { boardElement, listElement } from './scrolling.ts';

/** The hints of the drag under way, one for each column that was under the pointer. */
const hints = new Map<Id, Hint>();

const columnOf = (key: Id | null): Column | null =>
  getBoard().columns.find((column) => column.key === key) ?? null;

/** What a drop on the column would do. Reckoned once for each column of a drag. */
function hintOn(column: Column, { itemIds }: Drag): Hint {
  const known = hints.get(column.key);
  if (known) return known;
  const model = getModel();
  const preview = previewMove(model, itemIds, targetOf(column));
  const hint = hintFor(model, subjectOf(model, itemIds), column.release, preview);
  hints.set(column.key, hint);
  return hint;
}

/** The place in the column that lies at the pointer's height. */
function indexUnder({ key, rows }: Column, { y }: Point): number {
  const list = listElement(key);
  if (!list) return rows.length;
  const { top } = list.getBoundingClientRect();
  return indexAt(Math.max(0, y - top) + list.scrollTop, rows.length);
}

function lift(id: Id): void {
  hints.clear();
  const selected = shownSelection();
  const itemIds = selected.includes(id) ? selected : [id];
  if (!selected.includes(id)) select('item', [id]);
  const drag = { activeId: id, itemIds, lifted: new Set(itemIds) };
  setBoard({ drag, drop: null, flight: null, focusId: id, anchor: id });
}

function moveOver(key: Id | null, at: Point): void {
  const { drag, drop } = getBoard();
  const column = columnOf(key);
  if (!drag) return;
  if (!column) {
    if (drop) setBoard({ drop: null });
    return;
  }
  const under = indexUnder(column, at);
  const index = staysPut(column.rows, under, drag.lifted) ? null : under;
  if (drop?.columnKey === column.key && drop.index === index) return;
  setBoard({ drop: { columnKey: column.key, index, hint: hintOn(column, drag) } });
}

/** The move that letting go now means; `null` where nothing would change. */
function moveOf(drag: Drag, drop: Drop | null): Move | null {
  const column = drop && columnOf(drop.columnKey);
  if (!column || drop.index === null) return null;
  const place = placeAt(column.rows, drop.index, drag.lifted);
  return { itemIds: drag.itemIds, to: targetOf(column), ...(place && { place }) };
}

/** Lets go: the card waits where it is until the workspace has the move, then flies to its place. */
async function letGo(): Promise<Outcome> {
  const { drag, drop } = getBoard();
  if (!drag) return null;
  setBoard({ flight: { id: drag.activeId, from: handBox(), leaving: false } });
  const move = moveOf(drag, drop);
  const done = move && (await run('items.move', move));
  if (getBoard().drag === drag) land();
  return outcomeOf(done);
}

/** Puts everything back, or where the workspace now has it. */
function land(): void {
  const { flight } = getBoard();
  flushSync(() =>
    setBoard({
      drag: null,
      drop: null,
      flight: flight && { ...flight, leaving: true },
      wantedId: getBoard().focusId,
    }),
  );
}

function putBack(): void {
  const { drag } = getBoard();
  if (!drag) return;
  setBoard({ flight: { id: drag.activeId, from: handBox(), leaving: false } });
  land();
}

/** Where the card under the pointer is on the screen. */
function handBox() {
  const { left, top, width, height } =
    document.querySelector('[data-in-hand]')?.getBoundingClientRect() ?? new DOMRect();
  return { left, top, width, height };
}

/** What lies under the pointer scrolls near its edges: the column's list, then the board. */
function scrollers(): HTMLElement[] {
  const { drop } = getBoard();
  const list = drop && listElement(drop.columnKey);
  const board = boardElement();
  return [list, board].filter((element) => element !== null);
}

export const dragHandlers: DragHandlers = {
  onLift: lift,
  onMove: moveOver,
  onDrop: letGo,
  onCancel: putBack,
  scrollers,
};

const subject = () => subjectOf(getModel(), getBoard().drag?.itemIds ?? []);

function spokenHint(key: Id | null): string {
  const column = columnOf(key);
  const { drag } = getBoard();
  if (!column || !drag) return 'Over nothing; letting go puts it back.';
  const { what, where, lines } = hintOn(column, drag);
  return [`${what} ${where}.`, ...lines.map(({ text }) => text)].join(' ');
}

export const dragWords: DragWords = {
  instructions:
    'Space selects. Alt with the arrow keys moves to the next release or up and down. M chooses a release. Enter opens.',
  lifted: () => `${subject()} lifted.`,
  over: (_, key) => spokenHint(key),
  dropped: (_, outcome) => (outcome === null ? 'Put back; nothing was moved.' : `${outcome}.`),
  cancelled: () => `${subject()} put back.`,
};
