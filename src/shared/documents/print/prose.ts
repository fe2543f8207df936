import type { Element, ElementContent, Root } from 'hast';
import type { RootContent } from 'mdast';
import { toSafeHtml } from '../safe-html.ts';
import { commandBlock, words } from './command.ts';
import { h } from './h.ts';

/** Text that a person wrote, with its code set like every other command. */
export const prose = (content: readonly RootContent[]): Element =>
  h('div', { className: ['prose'] }, ...typeset(toSafeHtml(content)));

const typeset = (parent: Root | Element): ElementContent[] =>
  parent.children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'pre') return [commandBlock(textOf(node))];
    if (node.tagName === 'code') return [h('code', {}, ...words(textOf(node)))];
    return [{ ...node, children: typeset(node) }];
  });

const textOf = (node: Element): string =>
  node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
