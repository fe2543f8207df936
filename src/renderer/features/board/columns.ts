import { type BoardColumn, columnKey } from '#shared/domain/item/columns.ts';
import type { Id } from '#shared/domain/model/change.ts';
import type { Item } from '#shared/domain/records/item.ts';

/** A column as the board shows it: `rows` are the items that the filter leaves. */
export interface Column extends BoardColumn {
  readonly key: Id;
  readonly rows: readonly Item[];
}

/** The columns with the rows that `matches` leaves; `null` leaves all. */
export const withRows = (
  columns: readonly BoardColumn[],
  matches: ((item: Item) => boolean) | null,
): readonly Column[] =>
  columns.map(({ release, items }) => ({
    key: columnKey({ release }),
    release,
    items,
    rows: matches ? items.filter(matches) : items,
  }));

/**
 * `next`, but made of the columns and lists of `before` wherever nothing differs, so that only the
 * columns that changed render again.
 */
export function keepSame(before: readonly Column[], next: readonly Column[]): readonly Column[] {
  const known = new Map(before.map((column) => [column.key, column]));
  const shared = next.map((column) => {
    const old = known.get(column.key);
    if (!old) return column;
    const items = alike(old.items, column.items) ? old.items : column.items;
    const rows = alike(old.rows, column.rows) ? old.rows : column.rows;
    const same = items === old.items && rows === old.rows && column.release === old.release;
    return same ? old : { ...column, items, rows };
  });
  return alike(before, shared) ? before : shared;
}

const alike = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((value, i) => value === b[i]));

/** Those of the ids whose cards the columns show, in the same order. */
export function shownOf(columns: readonly Column[], ids: readonly Id[]): readonly Id[] {
  if (ids.length === 0) return ids;
  const shown = new Set(columns.flatMap(({ rows }) => rows.map((item) => item.id)));
  return ids.filter((id) => shown.has(id));
}

/** Where a card stands on the board. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Where an item's card stands; `null` where the board does not show it. */
export function spotOf(columns: readonly Column[], id: Id | null): Spot | null {
  if (id === null) return null;
  for (const [column, { rows }] of columns.entries()) {
    const row = rows.findIndex((item) => item.id === id);
    if (row >= 0) return { column, row };
  }
  return null;
}
