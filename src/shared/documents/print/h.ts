import type { Element, ElementContent, Properties } from 'hast';

import { plain } from '../plain.ts';

type Child = ElementContent | string | null;

/**
 * An element of HTML's tree: `h('td', { className: ['time'] }, '23:35')`. Strings become text that
 * shows what it is.
 */
export const h = (tagName: string, properties: Properties, ...children: Child[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? { type: 'text', value: plain(child) } : child)),
});

/** The same with one class and nothing else. */
export const box = (className: string, ...children: Child[]): Element =>
  h('span', { className: [className] }, ...children);

/** What stands across a whole row, and keeps off the head of the table on the next sheet. */
export const acrossRow = (content: readonly ElementContent[]): Element =>
  h('div', { className: ['across'] }, ...content);
