import type { Link, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { addressWords, isSafeLink, saysAddress } from './address.ts';
import { plain } from './plain.ts';
import { code, text } from './tree.ts';

/**
 * Markdown that a person or a tracker wrote, as a tree in which nothing runs or loads: raw HTML and
 * footnotes are the text they were written as, images their alternative text, and links lead only
 * to https and mailto; others are the words they stood on, with the address behind them to be read.
 */
export function parseUserText(markdown: string): RootContent[] {
  // The parser takes half its time to get ready, also for nothing, and most fields are empty.
  if (markdown.trim() === '') return [];
  const root = fromMarkdown(plain(markdown), DIALECT);
  const urls = new Map<string, string>();
  collectDefinitions(root, urls);
  return blocks(root.children, urls) as RootContent[];
}

/** CommonMark with GitHub's tables, task lists, strike-through and bare links. */
const DIALECT = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/** Where `[words][name]` leads, by name; the first definition counts. */
type Urls = ReadonlyMap<string, string>;

function collectDefinitions(node: Nodes, urls: Map<string, string>): void {
  if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, urls);
}

function tame(node: Nodes, urls: Urls): Nodes[] {
  switch (node.type) {
    case 'html':
      return [{ type: 'text', value: node.value }];
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'footnoteReference':
      return [{ type: 'text', value: `[${node.label ?? node.identifier}]` }];
    case 'footnoteDefinition':
      return blocks(node.children, urls);
    case 'definition':
    case 'yaml':
      return [];
    case 'link':
      return linked(node.url, inline(node.children, urls));
    case 'linkReference':
      return linked(urls.get(node.identifier) ?? '', inline(node.children, urls));
    default:
      return [copied(node, urls)];
  }
}

/** A node of a harmless kind, with harmless children and without its place in the source. */
function copied(node: Nodes, urls: Urls): Nodes {
  const { position: _, ...rest } = node;
  if (!('children' in node)) return rest as Nodes;
  const isFlow = node.type === 'blockquote' || node.type === 'listItem';
  const children = isFlow ? blocks(node.children, urls) : inline(node.children, urls);
  return { ...rest, children } as Nodes;
}

const inline = (nodes: readonly Nodes[], urls: Urls): Nodes[] =>
  withoutCodeBesideCode(nodes.flatMap((node) => tame(node, urls)));

/** Code beside code as one: Markdown has no way to write them apart. */
function withoutCodeBesideCode(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type !== 'inlineCode' || last?.type !== 'inlineCode') result.push(node);
    else result[result.length - 1] = { ...last, value: `${last.value}${node.value}` };
  }
  return result;
}

/** The same where blocks stand: loose text becomes a paragraph, and empty paragraphs go. */
const blocks = (nodes: readonly Nodes[], urls: Urls): Nodes[] =>
  inline(nodes, urls)
    .map((node) => (node.type === 'text' ? paragraphOf([node]) : node))
    .filter((node) => node.type !== 'paragraph' || node.children.length > 0);

const paragraphOf = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

function linked(url: string, words: Nodes[]): Nodes[] {
  const said = wordsOf(words);
  const address = addressWords(url);
  if (!isSafeLink(url)) return unlinked(said, address, words);
  const children = said === '' ? [text(address)] : words;
  const link: Link = { type: 'link', url, children: children as Link['children'] };
  return [link];
}

/** Words that lead nowhere, with the address: as code, so that no reader of Markdown makes a link of it. */
function unlinked(said: string, address: string, words: Nodes[]): Nodes[] {
  if (address === '') return words;
  if (said === '' || saysAddress(said, address)) return [code(said || address)];
  return [...words, text(' ('), code(address), text(')')];
}

const wordsOf = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children);
      return 'value' in node ? node.value : '';
    })
    .join('')
    .trim();
