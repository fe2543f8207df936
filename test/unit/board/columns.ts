import { type Column, withRows } from '#renderer/features/board/columns.ts';
import { boardColumns } from '#shared/domain/item/columns.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { boardModel, card, cardIn } from '#test/support/item-rows.ts';

/** Columns of a board: 1 to 3 in no release, 4 and 5 in 4.2.0, none in 4.3.0, 6 in 5.0.0. */
export const columnsOf = (items: readonly Item[] = ITEMS): readonly Column[] =>
  withRows(boardColumns(boardModel({ items }), { finished: false }), null);

const ITEMS = [
  card('1'),
  card('2'),
  card('3'),
  cardIn('r42', '4'),
  cardIn('r42', '5'),
  cardIn('r50', '6'),
];

export const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
