import type { Element, ElementContent } from 'hast';
import type { StepRow } from '../document.ts';
import { commandBlock, isWide } from './command.ts';
import { acrossRow, box, h } from './h.ts';
import { linesOf, TALL } from './height.ts';
import { codeIn, labelled, prose } from './prose.ts';

/** Steps as a table with room to write when each really began and ended, and who did it. */
export const stepsTable = (rows: readonly StepRow[]): Element =>
  h(
    'table',
    { className: ['steps'] },
    h('colgroup', {}, ...COLUMNS.map(([, name]) => h('col', { className: [name] }))),
    h('thead', {}, h('tr', {}, ...COLUMNS.map(([title]) => h('th', { scope: 'col' }, title)))),
    ...rows.map(stepBody),
  );

const COLUMNS = [
  ['Step', 'number'],
  ['What', 'what'],
  ['Plan', 'plan'],
  ['Start', 'time'],
  ['End', 'time'],
  ['Init.', 'initials'],
] as const;

/** One step: a row, and a second one for what needs the whole width. */
function stepBody(step: StepRow): Element {
  const { here, across, isTall } = belowTitle(step);
  return h(
    'tbody',
    isTall ? { className: ['tall'] } : {},
    h(
      'tr',
      across.length > 0 ? { className: ['continued'] } : {},
      h('td', { className: ['step'], colSpan: 2 }, titleOf(step), ...here),
      h('td', { className: ['mono'] }, unbroken(step.planned)),
      h('td', {}, box('write')),
      h('td', {}, box('write')),
      h('td', {}, box('write short')),
    ),
    across.length > 0
      ? h('tr', {}, h('td', { className: ['step'], colSpan: 6 }, acrossRow(across)))
      : null,
  );
}

/** Characters on a line below a step's title. */
const LINE = 60;

/** `+1 h 30 min`, broken before `30` only. */
const unbroken = (planned: string): string => planned.replace(/(\d) (?=[a-z])/g, '$1\u00A0');

const PREFIXES: Partial<Record<StepRow['kind'], string>> = {
  check: 'Check',
  decision: 'Decision',
  milestone: 'Milestone',
};

/** The number is part of the heading, so that the outline has it; on the page it hangs before it. */
function titleOf(step: StepRow): Element {
  const prefix = PREFIXES[step.kind];
  const named = prefix && !step.title.toLowerCase().startsWith(prefix.toLowerCase());
  const title = `${named ? `${prefix}: ` : ''}${step.title}`;
  const facts = [step.owner, step.duration, step.fixedStart].filter((fact) => fact !== '');
  return h(
    'div',
    { className: ['title'] },
    h(
      'h3',
      {},
      box('number mono', `${step.number}\u00A0`),
      step.irreversible ? `${title} — no way back` : title,
    ),
    facts.length === 0 ? null : h('p', { className: ['facts'] }, facts.join(' · ')),
  );
}

/**
 * What stands below a step's title, and what of it needs the whole width: wide code, and all of what is
 * tall, which begins where it is and goes on on the next sheet; other steps stay in one piece.
 */
function belowTitle(step: StepRow) {
  const all = [...upToCommand(step), ...fromCommand(step)];
  const isTall = linesOf(h('div', {}, ...all), LINE) > TALL;
  if (isTall || codeIn(step.instructions).some(isWide)) return { here: [], across: all, isTall };
  const code = codeIn([...step.expected, ...step.stopIf, ...step.undo]);
  if (![step.command, ...code].some(isWide)) return { here: all, across: [], isTall };
  return { here: upToCommand(step), across: fromCommand(step), isTall };
}

const upToCommand = (step: StepRow): ElementContent[] =>
  step.instructions.length > 0 ? [prose(step.instructions)] : [];

function fromCommand(step: StepRow): ElementContent[] {
  const undo = step.undoDuration === null ? 'Undo:' : `Undo (${step.undoDuration}):`;
  return [
    ...(step.command.trim() === '' ? [] : [commandBlock(step.command)]),
    ...labelled('Expect:', step.expected),
    ...labelled(h('strong', {}, 'Stop if:'), step.stopIf),
    ...labelled(undo, step.undo),
    ...answerTo(step),
  ];
}

/** Where the outcome of a check or a decision is put down. */
function answerTo({ kind }: StepRow): Element[] {
  if (kind === 'check') return [answer(tick('pass'), tick('fail'), 'value: ', box('write value'))];
  if (kind === 'decision')
    return [answer(tick('go'), tick('no-go, roll back'), 'signed: ', box('write signature'))];
  return kind === 'milestone' ? [answer(tick('reached'))] : [];
}

const answer = (...children: (Element | string)[]): Element =>
  h('p', { className: ['answer'] }, ...children);

const tick = (label: string): Element => box('choice', box('tick'), label);
