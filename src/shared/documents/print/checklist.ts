import type { Element } from 'hast';
import type { CheckRow } from '../document.ts';
import { box, h } from './h.ts';
import { labelled } from './prose.ts';

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
      ...labelled('Evidence:', row.evidence),
    ),
    h('td', {}, row.owner),
    h('td', { className: ['nowrap'] }, row.due),
    h('td', {}, ...(row.state === 'open' ? [box('write outcome')] : outcomeOf(row))),
  );
}

const outcomeOf = ({ outcome }: CheckRow): (Element | string)[] =>
  outcome.flatMap((part, i) => {
    const last = i === outcome.length - 1;
    return last ? [box('part', part)] : [box('part', `${part},`), ' '];
  });
