import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {
  DocumentBlock,
  DocumentHead,
  DocumentSection,
  OutgoingDocument,
  PersonRow,
} from '../document.ts';
import { titleOf, zoneWords } from '../head.ts';
import { agendaTable } from './agenda.ts';
import { checklistTable } from './checklist.ts';
import { type FontFace, fontRules } from './fonts.ts';
import { box, h } from './h.ts';
import { prose } from './prose.ts';
import { stepsTable } from './steps.ts';
import { pageRules, STYLES } from './styles.ts';

/**
 * The document as one page of HTML, made for paper: nothing in it runs or is loaded. `fontsFor`
 * gives the faces that its text needs, so that it looks the same on every machine.
 */
export function printedPage(
  document: OutgoingDocument,
  fontsFor: (html: string) => readonly FontFace[],
): string {
  const { head } = document;
  const body = toHtml(h('body', {}, headOf(head), ...document.sections.flatMap(sectionOf)));
  const title = titleOf(head);
  const styles = [fontRules(fontsFor(body)), pageRules(head), STYLES].join('\n');
  const top = toHtml([
    h('meta', { charSet: 'utf-8' }),
    h('title', {}, title),
    h('style', {}, styles),
  ]);
  return `<!doctype html><html lang="en"><head>${top}</head>${body}</html>`;
}

function headOf(head: DocumentHead): Element {
  return h(
    'header',
    {},
    aboutOf(head),
    h('h1', {}, ...(head.version === null ? [] : [box('mono', head.version), ' ']), head.title),
    h(
      'div',
      { className: ['kick'] },
      whenOf(head),
      ...head.facts.map(({ label, value }) => h('p', {}, `${label}: ${value}`)),
    ),
  );
}

function aboutOf({ product, label, revision, asOf }: DocumentHead): Element {
  const marked = revision === null ? [] : [' · revision ', box('mono', revision)];
  return h(
    'div',
    { className: ['about'] },
    h('span', {}, product),
    h('span', {}, label, ...marked, ` · as of ${asOf}`),
  );
}

function whenOf({ window, day }: DocumentHead): Element {
  if (!window) return h('p', {}, h('strong', {}, day ?? 'No date yet'));
  const clocks = window.clocks === null ? [] : [h('br', {}), h('strong', {}, window.clocks)];
  return h('p', {}, h('strong', {}, window.local), ` ${zoneWords(window)}`, ...clocks);
}

const sectionOf = ({ heading, blocks }: DocumentSection): ElementContent[] => [
  ...(heading === null ? [] : [h('h2', {}, heading)]),
  ...blocks.map(blockOf),
];

function blockOf(block: DocumentBlock): Element {
  if (block.kind === 'prose') return prose(block.content);
  if (block.kind === 'people') return peopleTable(block.rows);
  if (block.kind === 'agenda') return agendaTable(block);
  return block.kind === 'steps' ? stepsTable(block.rows) : checklistTable(block.rows);
}

const peopleTable = (rows: readonly PersonRow[]): Element =>
  h(
    'table',
    { className: ['people'] },
    h('thead', {}, h('tr', {}, ...PEOPLE_COLUMNS.map((title) => h('th', { scope: 'col' }, title)))),
    h(
      'tbody',
      {},
      ...rows.map(({ role, name, telephone, standIn }) =>
        h(
          'tr',
          {},
          h('td', {}, role),
          h('td', {}, name),
          h('td', telephone ? { className: ['mono'] } : {}, telephone || NONE),
          h('td', {}, standIn || NONE),
        ),
      ),
    ),
  );

const NONE = '–';
const PEOPLE_COLUMNS = ['Role', 'Name', 'Telephone', 'Stands in'];
