/** The board's measures, in px. Cards are all of one height: a place follows from a height alone. */
export const COLUMN_WIDTH = 262;
export const CARD_HEIGHT = 86;
export const CARD_GAP = 6;
export const ROW_HEIGHT = CARD_HEIGHT + CARD_GAP;
export const LIST_PADDING = 8;

/** Where the card at `index` begins, from the top of its list. */
export const topOf = (index: number): number => LIST_PADDING + index * ROW_HEIGHT;

/** The place in a list of `count` cards that lies at `y` from its top, 0 to `count`. */
export const indexAt = (y: number, count: number): number =>
  Math.max(0, Math.min(count, Math.floor((y - LIST_PADDING) / ROW_HEIGHT)));

/** How high a list of `count` cards is. */
export const listHeight = (count: number): number =>
  2 * LIST_PADDING + Math.max(0, count * ROW_HEIGHT - CARD_GAP);
