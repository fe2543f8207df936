import type {
  BlockContent,
  Break,
  DefinitionContent,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
} from 'mdast';
import { oneLine, plain } from './plain.ts';

/** Small words to build Markdown's syntax tree with. Their text is plain: writers escape it. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value: plain(value) });
export const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value: oneLine(value) }],
});
export const code = (value: string): PhrasingContent => ({
  type: 'inlineCode',
  value: oneLine(value),
});
export const lineBreak: Break = { type: 'break' };

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
});

export const codeBlock = (value: string): BlockContent => ({
  type: 'code',
  value: plain(value).trimEnd(),
});

/** A list entry; `checked` makes it one to tick. */
export const entry = (
  children: (BlockContent | DefinitionContent)[],
  checked: boolean | null = null,
): ListItem => ({ type: 'listItem', spread: children.length > 1, checked, children });

/** A table of plain words, each cell on one line. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: [header, ...rows].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(oneLine(cell))] })),
  })),
});
