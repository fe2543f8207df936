import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type {
  CheckRow,
  DocumentBlock,
  DocumentHead,
  DocumentSection,
  OutgoingDocument,
  PersonRow,
  StepRow,
} from './document.ts';
import { titleOf, zoneWords } from './head.ts';
import { agendaTable } from './markdown-agenda.ts';
import { code, codeBlock, entry, paragraph, strong, table, text } from './tree.ts';

/** The document as Markdown (CommonMark with GitHub's tables and task lists). */
export const toMarkdownText = (document: OutgoingDocument): string =>
  toMarkdown(markdownTree(document), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    fences: true,
    rule: '-',
  });

/** What the Markdown says, whatever it is read with. */
export const markdownTree = ({ head, sections }: OutgoingDocument): Root => ({
  type: 'root',
  children: [...headNodes(head), ...sections.flatMap(nodes)],
});

function headNodes(head: DocumentHead): RootContent[] {
  const facts = [
    fact('Product', text(head.product)),
    ...whenOf(head),
    ...head.facts.map(({ label, value }) => fact(label, text(value))),
    fact('As of', text(head.asOf), ...revisionOf(head)),
  ];
  return [heading(1, titleOf(head)), { type: 'list', spread: false, children: facts }];
}

function whenOf({ window, day }: DocumentHead): ListItem[] {
  if (window)
    return [
      fact('Window', text(`${window.local} ${zoneWords(window)}`)),
      ...(window.clocks === null ? [] : [fact('Clocks', text(window.clocks))]),
    ];
  return day === null ? [] : [fact('Date', text(day))];
}

const revisionOf = ({ revision }: DocumentHead): PhrasingContent[] =>
  revision === null ? [] : [text(', revision '), code(revision)];

const fact = (name: string, ...value: PhrasingContent[]): ListItem =>
  entry([paragraph(strong(`${name}:`), text(' '), ...value)]);

const heading = (depth: 1 | 2, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(words)],
});

const nodes = (section: DocumentSection): RootContent[] => [
  ...(section.heading === null ? [] : [heading(2, section.heading)]),
  ...section.blocks.flatMap(blockNodes),
];

function blockNodes(block: DocumentBlock): RootContent[] {
  if (block.kind === 'prose') return [...block.content];
  if (block.kind === 'people') return [peopleTable(block.rows)];
  if (block.kind === 'agenda') return [agendaTable(block)];
  const children = block.kind === 'steps' ? block.rows.map(stepItem) : block.rows.map(checkItem);
  return [{ type: 'list', spread: children.some((child) => child.spread), children }];
}

const NONE = '–';

const peopleTable = (rows: readonly PersonRow[]): Table =>
  table(
    ['Role', 'Name', 'Telephone', 'Stands in'],
    rows.map(({ role, name, telephone, standIn }) => [role || NONE, name, telephone, standIn]),
  );

function stepItem(step: StepRow): ListItem {
  const facts = [step.planned, step.owner, step.duration, step.fixedStart, kindOf(step)];
  const title = `${step.number} ${step.title}${step.irreversible ? ' — no way back' : ''}`;
  const undo = step.undoDuration === null ? 'Undo:' : `Undo (${step.undoDuration}):`;
  return entry(
    [
      paragraph(strong(title), ...facts.filter(said).map((words) => text(` · ${words}`))),
      ...(step.instructions as BlockContent[]),
      ...(said(step.command) ? [codeBlock(step.command)] : []),
      ...labelled('Expect:', step.expected),
      ...labelled('Stop if:', step.stopIf),
      ...labelled(undo, step.undo),
    ],
    false,
  );
}

const kindOf = ({ kind }: StepRow) => (kind === 'action' ? '' : kind);

/** The words after their label, on its line where they begin with a paragraph. */
function labelled(label: string, words: readonly BlockContent[]): BlockContent[] {
  const [first, ...rest] = words;
  if (!first) return [];
  if (first.type !== 'paragraph') return [paragraph(strong(label)), ...words];
  return [paragraph(strong(label), text(' '), ...first.children), ...rest];
}

function checkItem(row: CheckRow): ListItem {
  const facts = [
    row.owner,
    row.due && `due ${row.due}`,
    row.required ? '' : 'optional',
    row.state === 'done' ? `done: ${row.outcome.join(', ')}` : '',
    row.state === 'not-applicable' ? `Not applicable: ${row.reason}` : '',
  ];
  const title = text(row.title);
  const named: PhrasingContent =
    row.state === 'not-applicable' ? { type: 'delete', children: [title] } : title;
  return entry(
    [
      paragraph(named, ...facts.filter(said).map((words) => text(` · ${words}`))),
      ...labelled('Evidence:', row.evidence),
    ],
    row.state !== 'open',
  );
}

const said = (words: string): boolean => words.trim() !== '';
