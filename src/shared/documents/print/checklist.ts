import type { Element } from 'hast';
import type { CheckRow } from '../document.ts';
import { box, h } from './h.ts';

/** A checklist as a table, what is done ticked, what is open with room for a date and initials. */
export const checklistTable = (rows: readonly CheckRow[]): Element =>
  h(
    'table',
    { className: ['checklist'] },
    h('colgroup', {}, ...COLUMNS.map(([, name]) => h('col', { className: [name] }))),
    h('thead', {}, h('tr', {}, ...COLUMNS.map(([title]) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...rows.map(checkRow)),
  );

const COLUMNS = [
  ['', 'mark'],
  ['Task', 'what'],
  ['Who', 'who'],
  ['Due', 'due'],
  ['Done', 'outcome'],
] as const;

function checkRow(row: CheckRow): Element {
  const title = row.title;
  return h(
    'tr',
    {},
    h('td', {}, box(`tick ${row.state}`)),
    h(
      'td',
      {},
      row.state === 'not-applicable' ? h('del', {}, title) : title,
      row.required ? null : box('aside', ' · optional'),
      row.evidence.trim() === ''
        ? null
        : h('p', { className: ['said'] }, `Evidence: ${row.evidence.trim()}`),
    ),
    h('td', {}, row.owner),
    h('td', { className: ['nowrap'] }, row.due),
    h('td', {}, row.state === 'open' ? box('write outcome') : row.outcome),
  );
}
