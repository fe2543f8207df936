/** How the board is looked at. */
export interface BoardView {
  readonly query: string;
  /** Whether released and cancelled releases have their columns. */
  readonly finished: boolean;
}

export const BOARD_VIEW: BoardView = { query: '', finished: false };
