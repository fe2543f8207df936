import type { Element } from 'hast';

/** What the columns of a table may claim together where the paper is narrowest, in CSS pixels. */
const ROOM = 380;
/** A wide letter, and what lies between two columns. */
const LETTER = 9;
const GAP = 8;

/**
 * A table of a person's whose columns keep their longest words whole, as long as all of them find room
 * beside each other; only beyond that a word breaks. `textOf` answers what is written in a cell.
 */
export function withColumns(table: Element, textOf: (cell: Element) => string): Element {
  const rows = elements(table.children).flatMap((group) => elements(group.children));
  const longest: number[] = [];
  for (const row of rows)
    for (const [i, cell] of elements(row.children).entries())
      longest[i] = Math.max(longest[i] ?? 0, longestWord(textOf(cell)));
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

const elements = (children: Element['children']): Element[] =>
  children.filter((child) => child.type === 'element');

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => word.length));
