import type { Id } from '#shared/domain/model/change.ts';
import { type Column, spotOf } from './columns.ts';

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'page-up' | 'page-down';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

/** The step that a key means; `null` where it means none. */
export const stepOf = (key: string): Step | null => STEPS[key] ?? null;

/**
 * The card that the focus goes to from `id`. Sideways it goes to the next column that has cards,
 * `across(from, to)` rows further down: as high on the screen as it was. Without a card to go from,
 * the first one.
 */
export function stepFrom(
  columns: readonly Column[],
  id: Id | null,
  step: Step,
  page: number,
  across: (from: Column, to: Column) => number,
): Id | null {
  const spot = spotOf(columns, id);
  if (!spot) return columns.find(({ rows }) => rows.length > 0)?.rows[0]?.id ?? null;
  const column = columns[spot.column];
  if (!column) return null;
  if (step !== 'left' && step !== 'right')
    return rowAt(column, along(step, spot.row, column.rows.length, page));
  const others =
    step === 'left' ? columns.slice(0, spot.column).toReversed() : columns.slice(spot.column + 1);
  const next = others.find(({ rows }) => rows.length > 0);
  return next ? rowAt(next, spot.row + across(column, next)) : id;
}

function along(step: Exclude<Step, 'left' | 'right'>, row: number, count: number, page: number) {
  const to = {
    up: row - 1,
    down: row + 1,
    'page-up': row - page,
    'page-down': row + page,
    first: 0,
    last: count - 1,
  };
  return to[step];
}

const rowAt = ({ rows }: Column, row: number): Id | null =>
  rows[Math.max(0, Math.min(row, rows.length - 1))]?.id ?? null;
