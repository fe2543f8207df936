import { type Action, registerActions } from '#renderer/app/actions.ts';
import { currentRoute, go } from '#renderer/app/route.ts';
import { setView } from '#renderer/state/view.ts';
import { getModel, useWorkspace } from '#renderer/state/workspace.ts';
import { getBoard } from './board-state.ts';
import { BOARD_VIEW } from './board-view.ts';
import { itemsInHand } from './hand.ts';
import { askMoveTo } from './move-dialog.tsx';
import { closeInspector, moveAndSay, nudgeInHand, openByKey, removeInHand } from './moving.ts';
import { askNewItem } from './new-item-dialog.tsx';
import type { Nudge } from './nudge.ts';

const isOpen = () => useWorkspace.getState().phase === 'open';
const onBoard = () => isOpen() && currentRoute().place === 'board';
const inHand = () => onBoard() && itemsInHand().length > 0;
const hasProducts = () => getModel().products.size > 0;

/** What is done on the board, going there first. */
const onTheBoard = (run: () => unknown): Pick<Action, 'when' | 'run' | 'lead'> => ({
  when: onBoard,
  run,
  lead: {
    when: isOpen,
    run: () => {
      go({ place: 'board' });
      return run();
    },
  },
});

const NUDGES: readonly (readonly [Nudge, string, string])[] = [
  ['left', 'Move to the release before', 'Alt+ArrowLeft'],
  ['right', 'Move to the release after', 'Alt+ArrowRight'],
  ['up', 'Move up', 'Alt+ArrowUp'],
  ['down', 'Move down', 'Alt+ArrowDown'],
  ['top', 'Move to the top', 'Alt+Home'],
  ['bottom', 'Move to the bottom', 'Alt+End'],
];

const inHandActions: readonly Omit<Action, 'group' | 'when' | 'needs'>[] = [
  {
    name: 'board.open',
    title: 'Open item',
    words: 'inspector details edit',
    keys: ['Enter'],
    run: () => openByKey(itemsInHand().at(-1) ?? null),
  },
  {
    name: 'board.moveTo',
    title: 'Move to…',
    words: 'release plan',
    keys: ['M'],
    run: () => askMoveTo(itemsInHand()),
  },
  ...NUDGES.map(([way, title, keys]) => ({
    name: `board.move.${way}`,
    title,
    keys: [keys],
    repeats: true,
    run: () => nudgeInHand(way),
  })),
  {
    name: 'board.followSprint',
    title: 'Follow sprint',
    words: 'release inherit',
    run: () => moveAndSay({ itemIds: itemsInHand(), to: { kind: 'inherit' } }),
  },
  {
    name: 'board.unplan',
    title: 'Move to no release',
    words: 'unplan',
    run: () => moveAndSay({ itemIds: itemsInHand(), to: { kind: 'none' } }),
  },
  {
    name: 'board.remove',
    title: 'Remove item',
    words: 'delete',
    keys: ['Delete'],
    run: removeInHand,
  },
];

const focusFilter = () => document.querySelector<HTMLElement>('[data-board-filter] input')?.focus();

/** At once, or what is typed next would be keys of the board; and again when the palette is away. */
function goToFilter(): void {
  focusFilter();
  requestAnimationFrame(focusFilter);
}

registerActions([
  ...inHandActions.map((action) => ({
    ...action,
    group: 'Board',
    when: inHand,
    needs: 'select items on the board first',
  })),
  {
    name: 'item.create',
    title: 'New item…',
    group: 'Board',
    keys: ['N'],
    when: () => onBoard() && hasProducts(),
    run: () => askNewItem(null),
    lead: {
      when: () => isOpen() && hasProducts(),
      run: () => {
        go({ place: 'board' });
        return askNewItem(null);
      },
    },
  },
  {
    name: 'board.close',
    title: 'Close item',
    group: 'Board',
    keys: ['Escape'],
    when: () => onBoard() && getBoard().openId !== null,
    run: closeInspector,
  },
  {
    name: 'board.finished',
    title: 'Show or hide finished releases',
    group: 'Board',
    words: 'released cancelled',
    ...onTheBoard(() => setView('board', BOARD_VIEW, ({ finished }) => ({ finished: !finished }))),
  },
  {
    name: 'board.filter',
    title: 'Filter the board',
    group: 'Board',
    keys: ['/'],
    ...onTheBoard(goToFilter),
  },
]);
