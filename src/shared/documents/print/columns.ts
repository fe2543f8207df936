import type { Element } from 'hast';
import { linesOf, TALL } from './height.ts';

/** What the columns of a table may claim together where the paper is narrowest, in CSS pixels. */
const ROOM = 380;
/** A wide letter, and what lies between two columns. */
const LETTER = 9;
const GAP = 8;

/** Characters of a cell whose words stay beside each other. */
const FEW = 12;
/** Characters that its cells hold beside each other. */
const LINE = 90;

/** A table of a person's as it is set on paper; `textOf` answers what is written in a cell. */
export const typesetTable = (table: Element, textOf: (cell: Element) => string): Element =>
  withRowsThatBreak(withColumns(table, textOf));

/**
 * A table whose columns keep words whole and few words together, as long as all of them find room
 * beside each other; only beyond that a word breaks.
 */
function withColumns(table: Element, textOf: (cell: Element) => string): Element {
  const rows = elements(table.children).flatMap((group) => elements(group.children));
  const longest: number[] = [];
  for (const row of rows)
    for (const [i, cell] of elements(row.children).entries())
      longest[i] = Math.max(longest[i] ?? 0, longestPart(textOf(cell)));
  const share = ROOM / longest.length;
  const [head, ...body] = elements(table.children);
  if (!head) return table;
  const [names, ...more] = elements(head.children);
  if (!names) return table;
  const wide = elements(names.children).map((cell, i) => {
    const width = Math.floor(Math.min((longest[i] ?? 0) * LETTER + GAP, share));
    return { ...cell, properties: { ...cell.properties, style: `min-width:${width}px` } };
  });
  const firstGroup = { ...head, children: [{ ...names, children: wide }, ...more] };
  return { ...table, children: [firstGroup, ...body] };
}

/** The same, where a row that takes much of a sheet begins where it is; others stay in one piece. */
const withRowsThatBreak = (table: Element): Element => ({
  ...table,
  children: elements(table.children).map((group) => ({
    ...group,
    children: elements(group.children).map((row) => {
      const cells = elements(row.children);
      const isTall = cells.some((cell) => linesOf(cell, LINE / cells.length) > TALL);
      return isTall ? { ...row, properties: { className: ['tall'] } } : row;
    }),
  })),
});

const elements = (children: Element['children']): Element[] =>
  children.filter((child) => child.type === 'element');

/** The characters that stay on one line: few words like a date, or else the longest word. */
function longestPart(text: string): number {
  if (text.length <= FEW) return text.length;
  return Math.max(...text.split(/\s+/).map((word) => word.length));
}
