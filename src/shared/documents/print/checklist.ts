import type { Element, ElementContent } from 'hast';
import type { CheckRow } from '../document.ts';
import { acrossRow, box, h } from './h.ts';
import { linesOf, TALL } from './height.ts';
import { labelled } from './prose.ts';

/** A checklist as a table, what is done ticked, what is open with room for a date and initials. */
export const checklistTable = (rows: readonly CheckRow[]): Element =>
  h(
    'table',
    { className: ['checklist'] },
    h('colgroup', {}, ...COLUMNS.map(([, name]) => h('col', { className: [name] }))),
    h('thead', {}, h('tr', {}, ...COLUMNS.map(([title]) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, ...rows.flatMap(checkRows)),
  );

const COLUMNS = [
  ['', 'mark'],
  ['Task', 'what'],
  ['Who', 'who'],
  ['Due', 'due'],
  ['Done', 'outcome'],
] as const;

/** Characters on a line below a task, and across its row. */
const HERE = 36;
const ACROSS = 100;
/** More lines than this stand across the row. */
const FEW = 8;

/** A task: a row, and a second one for words that would make a long narrow column of the first. */
function checkRows(row: CheckRow): Element[] {
  const evidence = labelled('Evidence:', row.evidence);
  const reason = row.reason === '' ? [] : [h('p', {}, `Not applicable: ${row.reason}`)];
  const isLong = [evidence, reason].some((words) => linesOf(h('div', {}, ...words), HERE) > FEW);
  if (!isLong) return [checkRow(row, { evidence, outcome: [...outcomeOf(row), ...reason] })];
  const short = row.reason === '' ? outcomeOf(row) : ['Not applicable'];
  const across = [...reason, ...evidence];
  const isTall = linesOf(h('div', {}, ...across), ACROSS) > TALL;
  return [
    checkRow(row, { evidence: [], outcome: short }, 'continued'),
    h(
      'tr',
      isTall ? { className: ['tall'] } : {},
      h('td', { colSpan: COLUMNS.length }, acrossRow(across)),
    ),
  ];
}

/** What stands in the cells of a task, besides what is short. */
interface Cells {
  readonly evidence: readonly Element[];
  readonly outcome: readonly (ElementContent | string)[];
}

function checkRow(row: CheckRow, { evidence, outcome }: Cells, className?: string): Element {
  const title = row.title;
  return h(
    'tr',
    className ? { className: [className] } : {},
    h('td', {}, box(`tick ${row.state}`)),
    h(
      'td',
      {},
      row.state === 'not-applicable' ? h('del', {}, title) : title,
      row.required ? null : box('aside', ' · optional'),
      ...evidence,
    ),
    h('td', {}, row.owner),
    h('td', { className: ['nowrap'] }, row.due),
    h('td', {}, ...outcome),
  );
}

/** Who ticked it and when, or room for that. */
function outcomeOf({ state, outcome }: CheckRow): (Element | string)[] {
  if (state === 'open') return [box('write outcome')];
  return outcome.flatMap((part, i) => {
    const last = i === outcome.length - 1;
    return last ? [box('part', part)] : [box('part', `${part},`), ' '];
  });
}
