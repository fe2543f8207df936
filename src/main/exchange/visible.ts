/** What breaks lines elsewhere: a space in its place keeps words apart. */
const BREAKS = /[\v\f\u0085]/g;
/** Other controls but tabs and line breaks, and what turns the direction of the text behind it. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text from a file without what cannot be seen but makes it read as another. Line breaks, tabs, and
 * what joins or sets the script of other characters stay.
 */
export const visible = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN, '');

/** The same for the cells at `places`; the very same array where there is nothing to leave out. */
export function visibleCells(
  cells: readonly string[],
  places: readonly number[],
): readonly string[] {
  const changed = new Map<number, string>();
  for (const place of places) {
    const cell = cells[place] ?? '';
    const seen = visible(cell);
    if (seen !== cell) changed.set(place, seen);
  }
  return changed.size === 0 ? cells : cells.map((cell, place) => changed.get(place) ?? cell);
}
