import type { Element, ElementContent } from 'hast';

/** About a third of a sheet, in lines: what is longer may go on on the next one. */
export const TALL = 18;

/** What stands on lines of its own. */
const BLOCKS = new Set(['div', 'p', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr']);

/**
 * About how many lines an element takes where so many characters fit on one. There is nobody to
 * measure it before it is printed, and nothing runs while it is.
 */
export function linesOf(element: Element, characters: number): number {
  const counts = elements(element.children)
    .filter((child) => isBlock(child))
    .map((child) => linesOf(child, characters));
  if (counts.length === 0) return Math.max(1, ownLines(element, characters));
  return counts.reduce((all, count) => all + count, 0);
}

/** The lines of what has no blocks in it: those that it has, each of them as often as it wraps. */
const ownLines = (element: Element, characters: number): number =>
  textOf(element)
    .split('\n')
    .reduce((all, line) => all + Math.max(1, Math.ceil(line.length / characters)), 0);

/** Blocks, the groups of a table that hold them, and each line of a command. */
const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) ||
  hasClass(element, 'line') ||
  elements(element.children).some(isBlock);

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

const elements = (children: readonly ElementContent[]): Element[] =>
  children.filter((child) => child.type === 'element');

const textOf = (element: Element): string =>
  element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      return child.tagName === 'br' ? '\n' : textOf(child);
    })
    .join('');
