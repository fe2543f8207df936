import type { Element, ElementContent, Root } from 'hast';
import type { BlockContent, Nodes, RootContent } from 'mdast';
import { addressWords, saysAddress } from '../address.ts';
import { toSafeHtml } from '../safe-html.ts';
import { typesetTable } from './columns.ts';
import { codeWords, commandBlock } from './command.ts';
import { box, h } from './h.ts';

/** Text that a person wrote, with its code set like every other command. */
export const prose = (content: readonly RootContent[]): Element =>
  h('div', { className: ['prose'] }, ...typeset(toSafeHtml(content)));

/** What was said under a name, on its line where it begins with a paragraph; nothing for nothing. */
export function labelled(label: Element | string, words: readonly BlockContent[]): Element[] {
  const [first, ...rest] = typeset(toSafeHtml(words)).filter((node) => node.type === 'element');
  if (!first) return [];
  const isText = first.tagName === 'p';
  const said = h('p', { className: ['said'] }, label, ' ', ...(isText ? first.children : []));
  return [said, ...(isText ? [] : [first]), ...rest];
}

const typeset = (parent: Root | Element): ElementContent[] =>
  parent.children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'pre') return [commandBlock(textOf(node))];
    if (node.tagName === 'code') return [codeWords(textOf(node))];
    const set = { ...node, children: typeset(node) };
    if (node.tagName === 'a') return [set, ...addressOf(node)];
    return [node.tagName === 'table' ? typesetTable(set, textOf) : set];
  });

/** Where a link leads, behind words that do not say so: paper cannot be followed. */
function addressOf(link: Element): Element[] {
  const url = String(link.properties.href);
  const address = addressWords(url).replace(/^mailto:/i, '');
  return saysAddress(textOf(link), url) ? [] : [box('address', ` (${address})`)];
}

/** All code in a text. */
export const codeIn = (content: readonly Nodes[]): string[] =>
  content.flatMap((node): string[] => {
    if (node.type === 'code' || node.type === 'inlineCode') return [node.value];
    return 'children' in node ? codeIn(node.children) : [];
  });

const textOf = (node: Element): string =>
  node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !isAddress(child) ? textOf(child) : '';
    })
    .join('');

/** An address behind words breaks anywhere, and claims no room in a table. */
const isAddress = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('address');
