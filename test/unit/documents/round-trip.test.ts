import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { checklistDocument } from '#shared/documents/checklist-document.ts';
import { markdownTree, toMarkdownText } from '#shared/documents/markdown.ts';
import { notesDocument } from '#shared/documents/notes-document.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { AS_OF } from '#test/support/documented-release.ts';
import { hostileModel } from '#test/support/hostile-release.ts';
import { HOSTILE } from '#test/support/hostile-text.ts';

/** Text that is something else in Markdown, or makes something else of what stands around it. */
const MARKS: readonly string[] = [
  ...['```\nfence', '````\n```\n````', '~~~\nx\n~~~', '- ```\n  x', '`` ` ``', '`a``b`', '```'],
  ...['a | b \\| c', '| a | `x\\|y` |\n| - | - |\n| 1 | **b** |', '| a | b |\n| :- | -: |\n| 1 |'],
  ...['1. one', 'a\n1. b', '- x\n- y', '- a\n* b', '- - - x', '1. a\n\n   b\n2. c', '[x] done'],
  ...['# h', '#', '## ', 'x\n===', 'x\n---', '***', '> q', '> # q', '- # h', '    indented'],
  ...['back\\', '\\', 'a  \nb', 'tab\tx', '_a_ *b* __c__', 'a_b_c', '~a~', '&amp; &copy;'],
  ...['https://a.b/c_d_e', 'foo@bar.com', 'x [a] [b](', '[a]: b', '[^1]: x', '![x', '<b>'],
];

/** Reads what is written; the step that makes links of words whose colon is escaped is left out. */
const READER = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const read = (markdown: string): Nodes =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: READER });

type Shape = readonly [kind: string, ...said: unknown[]];

/** What a reader sees of a node: what it is, what it says, and what stands in it. */
function shapeOf(node: Nodes): Shape {
  if (!('children' in node)) return [node.type, 'value' in node ? node.value : ''];
  const inner = joined(node.children.map(shapeOf));
  switch (node.type) {
    case 'heading':
      return ['heading', node.depth, inner];
    case 'link':
      return ['link', node.url, inner];
    case 'list':
      return ['list', node.ordered ? (node.start ?? 1) : null, inner];
    case 'listItem':
      return ['listItem', node.checked ?? null, inner];
    default:
      return [node.type, inner];
  }
}

/** Words beside each other are one text, however they are escaped; spaces at the ends are none. */
function joined(shapes: readonly Shape[]): Shape[] {
  const result: Shape[] = [];
  for (const shape of shapes) {
    const last = result.at(-1);
    if (shape[0] !== 'text' || last?.[0] !== 'text') result.push(shape);
    else result[result.length - 1] = ['text', `${last[1]}${shape[1]}`];
  }
  return result
    .map((shape, i): Shape => {
      if (shape[0] !== 'text') return shape;
      const words = String(shape[1]).replace(/\s+/g, ' ');
      const begun = i === 0 ? words.trimStart() : words;
      return ['text', i === result.length - 1 ? begun.trimEnd() : begun];
    })
    .filter(([kind, words]) => kind !== 'text' || words !== '');
}

function expectReadBack(text: string): void {
  const { model, release } = hostileModel(text);
  for (const document of [
    runbookDocument(model, release, AS_OF),
    notesDocument(model, release, 'customer', AS_OF),
    checklistDocument(model, release, AS_OF),
  ])
    expect(shapeOf(read(toMarkdownText(document)))).toEqual(shapeOf(markdownTree(document)));
}

describe('a document as Markdown reads back as it was written, with in every field', () => {
  it.each([...HOSTILE, ...MARKS].map((text) => [text]))('%j', (text) => {
    expectReadBack(text);
  });

  it('any mixture', { timeout: 60_000 }, () => {
    const scraps = fc.constantFrom(...HOSTILE, ...MARKS, '\n\n', '\n', ' ', '    ', '> ', '- ');
    const parts = fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 5,
    });
    fc.assert(
      // No field is empty: each has a word at least.
      fc.property(parts, (some) => expectReadBack(`${some.join('')}x`)),
      { numRuns: 200 },
    );
  });
});
