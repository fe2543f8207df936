import { create } from 'zustand';
import type { Id } from '#shared/domain/model/change.ts';
import type { Column } from './columns.ts';
import type { Hint } from './hint.ts';

/** A box in the window, in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is in hand: lifted under the pointer, or let go and waiting for the workspace. */
export interface Drag {
  readonly activeId: Id;
  readonly itemIds: readonly Id[];
  readonly lifted: ReadonlySet<Id>;
}

/** Where it would land. `index` is `null` where nothing would come to stand elsewhere. */
export interface Drop {
  readonly columnKey: Id;
  readonly index: number | null;
  readonly hint: Hint;
}

/** A card on its way from where it was let go to its place. */
export interface Flight {
  readonly id: Id;
  readonly from: Box;
  /** It waits where it was let go until the workspace has it. */
  readonly leaving: boolean;
}

interface BoardState {
  /** The columns as they are shown. */
  readonly columns: readonly Column[];
  /** The card that has the focus, or had it last. */
  readonly focusId: Id | null;
  /** Whether it has it still, or lost it only because its element went. */
  readonly focused: boolean;
  /** The card that is to take the focus as soon as it is there. */
  readonly wantedId: Id | null;
  /** The card from which Shift selects. */
  readonly anchor: Id | null;
  /** The item in the inspector. */
  readonly openId: Id | null;
  readonly drag: Drag | null;
  readonly drop: Drop | null;
  readonly flight: Flight | null;
}

/** What holds while the board is shown; filter and view outlive it elsewhere. */
export const useBoard = create<BoardState>(() => ({
  columns: [],
  focusId: null,
  focused: false,
  wantedId: null,
  anchor: null,
  openId: null,
  drag: null,
  drop: null,
  flight: null,
}));

export const setBoard = useBoard.setState;
export const getBoard = useBoard.getState;
