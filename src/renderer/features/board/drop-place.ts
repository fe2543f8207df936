import type { Place } from '#shared/domain/item/ranking.ts';
import type { Id } from '#shared/domain/model/change.ts';

interface Row {
  readonly id: Id;
}

/**
 * The place that `index` means in a column: right after the nearest row above that stays, or else
 * right before the nearest below. Nothing where no row stays.
 */
export function placeAt(
  rows: readonly Row[],
  index: number,
  moved: ReadonlySet<Id>,
): Place | undefined {
  const stays = (row: Row) => !moved.has(row.id);
  const above = rows.slice(0, index).findLast(stays);
  if (above) return { after: above.id };
  const below = rows.slice(index).find(stays);
  return below && { before: below.id };
}

/** Whether dropping `moved` at `index` would leave the column as it is. */
export function staysPut(rows: readonly Row[], index: number, moved: ReadonlySet<Id>): boolean {
  const first = rows.findIndex((row) => moved.has(row.id));
  if (first < 0 || index < first || index > first + moved.size) return false;
  return rows.slice(first, first + moved.size).every((row) => moved.has(row.id));
}
