import { expect, it } from 'vitest';
import { textContent } from '#shared/documents/notes-document.ts';

const depths = (markdown: string) =>
  textContent(markdown).flatMap((node) => (node.type === 'heading' ? [node.depth] : []));

it('makes a text that begins with a heading a section, whatever level that has', () => {
  expect(depths('# Before you update\n\nStop.')).toEqual([2]);
  expect(depths('### Before you update\n\n#### Ledger')).toEqual([2, 3]);
});

it('keeps the headings of any other text below its section', () => {
  expect(depths('Stop.\n\n# Ledger\n\n## Tables')).toEqual([3, 4]);
  expect(depths('Stop.\n\n#### Ledger')).toEqual([4]);
});

it('makes bold lines of the headings in a quote or a list, which are none of the page', () => {
  const content = textContent('Stop.\n\n> # Said\n\n- ## Listed\n\n## Ledger');
  const headings = content.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  expect(headings).toEqual([3]);
  expect(JSON.stringify(content.slice(1, 3))).not.toContain('"heading"');
  expect(content[1]).toMatchObject({
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [{ type: 'strong' }] }],
  });
});

it('makes nothing of a heading without words where there are no levels', () => {
  expect(textContent('Stop.\n\n> #')).toMatchObject([{}, { type: 'blockquote', children: [] }]);
});
