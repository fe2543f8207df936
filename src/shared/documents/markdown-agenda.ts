import type { Table } from 'mdast';
import type { AgendaBlock, AgendaRow } from './document.ts';
import { table } from './tree.ts';

/** What is on in a calendar, a row each. */
export function agendaTable({ ofProducts, rows }: AgendaBlock): Table {
  const products = (words: string) => (ofProducts ? [words] : []);
  return table(
    ['When', 'What', ...products('Product'), 'Release', 'Title', 'Times', 'More'],
    rows.map((row) => [
      row.days,
      row.label,
      ...products(row.product),
      row.version,
      titleOf(row),
      row.times.join(' '),
      row.details.join(', '),
    ]),
  );
}

const titleOf = ({ title, version }: AgendaRow): string => (title === '' ? version : title);
