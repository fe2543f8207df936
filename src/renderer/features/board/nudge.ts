import type { Move, MoveTarget } from '#shared/domain/item/move.ts';
import type { Id } from '#shared/domain/model/change.ts';
import { type Column, spotOf } from './columns.ts';

export type Nudge = 'left' | 'right' | 'up' | 'down' | 'top' | 'bottom';

/** Where a drop on a column puts items. */
export const targetOf = ({ release }: Pick<Column, 'release'>): MoveTarget =>
  release ? { kind: 'release', releaseId: release.id } : { kind: 'none' };

/**
 * The move that a key means for the cards in hand, seen from the one with the focus: sideways into
 * the neighbouring column, with their ranks; up and down past one card of its column that stays.
 * `null` where there is nowhere to go.
 */
export function nudge(
  columns: readonly Column[],
  focusId: Id,
  itemIds: readonly Id[],
  way: Nudge,
): Move | null {
  const spot = spotOf(columns, focusId);
  const column = spot && columns[spot.column];
  if (!spot || !column) return null;
  if (way === 'left' || way === 'right') {
    const next = columns[spot.column + (way === 'left' ? -1 : 1)];
    return next ? { itemIds, to: targetOf(next) } : null;
  }
  const moved = new Set(itemIds);
  const here = column.rows.filter((row) => moved.has(row.id));
  const [first, last] = [here[0], here.at(-1)];
  if (!first || !last) return null;
  const above = column.rows.slice(0, column.rows.indexOf(first));
  const below = column.rows.slice(column.rows.indexOf(last) + 1);
  const neighbour = {
    up: above.at(-1),
    top: above[0],
    down: below[0],
    bottom: below.at(-1),
  }[way];
  if (!neighbour) return null;
  const before = way === 'up' || way === 'top';
  return {
    itemIds: here.map((row) => row.id),
    to: targetOf(column),
    place: before ? { before: neighbour.id } : { after: neighbour.id },
  };
}
