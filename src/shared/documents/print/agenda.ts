import type { Element } from 'hast';
import type { AgendaBlock, AgendaRow } from '../document.ts';
import { shortened } from '../plain.ts';
import { box, h } from './h.ts';

/** What is on, a row each: a mark and a word say what it is, so that no colour has to. */
export const agendaTable = ({ ofProducts, rows }: AgendaBlock): Element => {
  const columns = ofProducts ? COLUMNS : COLUMNS.filter(([, name]) => name !== 'product');
  return h(
    'table',
    { className: ['agenda'] },
    h('colgroup', {}, ...columns.map(([, name]) => h('col', { className: [name] }))),
    h('thead', {}, h('tr', {}, ...columns.map(([title]) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...rows.map((row) => agendaRow(row, ofProducts))),
  );
};

const COLUMNS = [
  ['When', 'when'],
  ['What', 'kind'],
  ['Title', 'what'],
  ['Product', 'product'],
] as const;

function agendaRow(row: AgendaRow, ofProducts: boolean): Element {
  const classes = [row.kind, row.sameDay ? 'same-day' : '', row.newWeek ? 'new-week' : ''];
  return h(
    'tr',
    { className: classes.filter((name) => name !== '') },
    h('td', { className: ['days'] }, row.days),
    h('td', {}, box(`sign ${row.kind}`), row.label),
    h('td', {}, ...titleOf(row), ...asideOf(row)),
    ofProducts ? h('td', { className: ['aside'] }, shortened(row.product, MOST_OF_NAME)) : null,
  );
}

function titleOf({ kind, version, title }: AgendaRow): (Element | string)[] {
  const named = version === '' ? [] : [box('mono version', version), title === '' ? '' : ' '];
  return [
    h(
      'span',
      { className: ['title'] },
      ...named,
      kind === 'release' ? h('strong', {}, title) : title,
    ),
  ];
}

/** The times below the title, and what else there is to say on their line or the title's. */
function asideOf({ times, details }: AgendaRow): (Element | string)[] {
  const more = details.length === 0 ? [] : [box('aside', ` · ${details.join(' · ')}`)];
  if (times.length === 0) return more;
  const parts = times.flatMap((part, i) =>
    i === 0 ? [box('part', part)] : [' ', box('part', part)],
  );
  return [...more, h('div', { className: ['times'] }, ...parts)];
}

/** A product's name in its narrow column: as much as three lines hold. */
const MOST_OF_NAME = 40;
