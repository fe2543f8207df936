import type { Id } from '#shared/domain/model/change.ts';

interface Row {
  readonly id: Id;
}

/** What is selected, and the card from which a range reaches. */
export interface Picked {
  readonly ids: readonly Id[];
  readonly anchor: Id | null;
}

/** How a card was picked: alone, added or taken out, or as the end of a range. */
export type Picking = 'alone' | 'toggle' | 'range';

/**
 * The selection after a card was picked. A range reaches within the card's own column (`rows`);
 * where the anchor stands elsewhere, the card is added and becomes the anchor.
 */
export function pick(now: Picked, rows: readonly Row[], id: Id, how: Picking): Picked {
  if (how === 'alone') return { ids: [id], anchor: id };
  if (how === 'toggle') {
    const ids = now.ids.includes(id) ? now.ids.filter((each) => each !== id) : [...now.ids, id];
    return { ids, anchor: id };
  }
  const from = rows.findIndex((row) => row.id === now.anchor);
  const to = rows.findIndex((row) => row.id === id);
  if (from < 0) return { ids: [...new Set([...now.ids, id])], anchor: id };
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
  return { ids: from <= to ? range : range.toReversed(), anchor: now.anchor };
}
