import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { prose } from '#shared/documents/print/prose.ts';
import { STYLES } from '#shared/documents/print/styles.ts';
import { parseUserText } from '#shared/documents/user-text.ts';

const printed = (markdown: string) => toHtml(prose(parseUserText(markdown)));
const tableWith = (cell: string) => `| a | b |\n| - | - |\n| row 17 | ${cell} |`;

it('sets a heading of the second level in a text like those of the document', () => {
  const rules = [...STYLES.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const ofHeadings = rules.filter(([, selector = '']) => /\.prose[^,]*\bh2\b/.test(selector));
  const set = ofHeadings.flatMap(([, , body = '']) => body.split(';').filter(Boolean));
  expect(set.filter((declaration) => !declaration.startsWith('margin'))).toEqual([]);
  const [margin] = /(?<=\}\s*)h2\{[^}]*margin:(\d+px)/.exec(STYLES)?.slice(1) ?? [];
  expect(set).toContain(`margin-top:${margin}`);
});

it('keeps a row of a table in one piece, except one that takes much of a sheet', () => {
  expect(printed(tableWith('words '.repeat(20)))).not.toContain('class="tall"');
  expect(printed(tableWith('words '.repeat(900)))).toContain('<tr class="tall">');
});

it('keeps the few words of a cell beside each other, and the words of others whole', () => {
  const widths = (cell: string) =>
    [...printed(tableWith(cell)).matchAll(/min-width:(\d+)px/g)].map(([, width]) => Number(width));
  expect(widths('yes')[0]).toBe('row 17'.length * 9 + 8);
  expect(widths('one two three four')[1]).toBe('three'.length * 9 + 8);
});
