import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { calendarDocument } from '#shared/documents/calendar/calendar-document.ts';
import { calendarEntries } from '#shared/documents/calendar/entries.ts';
import { checklistDocument } from '#shared/documents/checklist-document.ts';
import type { OutgoingDocument } from '#shared/documents/document.ts';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { notesDocument } from '#shared/documents/notes-document.ts';
import { oneLine, plain } from '#shared/documents/plain.ts';
import { printedPage } from '#shared/documents/print/page.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { AS_OF } from '#test/support/documented-release.ts';
import { hostileModel } from '#test/support/hostile-release.ts';
import { HOSTILE } from '#test/support/hostile-text.ts';

/** Every document of a release whose every text is `text`. */
function documents(text: string): OutgoingDocument[] {
  const { model, release } = hostileModel(text);
  const range = { productId: null, from: null, to: null, hidden: [] };
  return [
    calendarDocument(model, { entries: calendarEntries(model, range), range }, AS_OF),
    runbookDocument(model, release, AS_OF),
    notesDocument(model, release, 'customer', AS_OF),
    checklistDocument(model, release, AS_OF),
  ];
}

const PAGE =
  /^<!doctype html><html lang="en"><head><meta charset="utf-8"><title>[^<]*<\/title><style>([^<]*)<\/style><\/head>(<body>.*<\/body>)<\/html>$/s;
const TAG = /<\/?([a-z!?/][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s=/]+)(?:="([^"]*)")?/g;
const STRING = /"(?:[^"\\\n]|\\[^\n])*"/g;

const TAGS = new Set(
  (
    'body header div span h1 h2 h3 h4 h5 h6 p strong em del a ul ol li input blockquote hr br pre ' +
    'code table colgroup col thead tbody tr th td'
  ).split(' '),
);
const HARMLESS: Readonly<Record<string, RegExp>> = {
  class: /^[a-z -]+$/,
  style: /^(font-size:[\d.]+em|min-width:\d+px)$/,
  href: /^(https|mailto):/,
  type: /^checkbox$/,
  scope: /^col$/,
  align: /^(left|center|right)$/,
  start: /^\d+$/,
  colspan: /^\d+$/,
  checked: /^$/,
  disabled: /^$/,
};

/** What in the body could run or load, or lead anywhere but to https and mailto. */
const dangersOf = (body: string): string[] =>
  [...body.matchAll(TAG)].flatMap(([tag, name = '', attributes = '']) => {
    const isHarmless = ([, key = '', value = '']: readonly string[]) => HARMLESS[key]?.test(value);
    return TAGS.has(name) && [...attributes.matchAll(ATTRIBUTE)].every(isHarmless) ? [] : [tag];
  });

/** The style sheet without its strings: text can only ever be inside one. */
const rulesOf = (style: string): string => style.replaceAll(STRING, '""');

function expectHarmlessHtml(html: string): void {
  const [, style = '', body = ''] = PAGE.exec(html) ?? [];
  expect(body).not.toBe('');
  expect(rulesOf(style)).toBe(PLAIN_RULES);
  expect(dangersOf(body)).toEqual([]);
  expect(html).not.toMatch(UNSEEN);
}

/** Reads what is written; the step that makes links of words whose colon is escaped is left out. */
const READER = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** What a reader of the Markdown would take for HTML, an image, or a link elsewhere. */
function dangersOfMarkdown(markdown: string): string[] {
  const inspect = (node: Nodes): string[] => {
    const inner = 'children' in node ? node.children.flatMap(inspect) : [];
    if (['html', 'image', 'imageReference', 'definition'].includes(node.type))
      return [node.type, ...inner];
    if (node.type === 'link' && !/^(https:|mailto:)/.test(node.url)) return [node.url, ...inner];
    return inner;
  };
  return inspect(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: READER }));
}

const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u;

function expectHarmless(text: string): void {
  for (const document of documents(text)) {
    expectHarmlessHtml(printedPage(document, () => []));
    const markdown = toMarkdownText(document);
    expect(dangersOfMarkdown(markdown)).toEqual([]);
    expect(markdown).not.toMatch(UNSEEN);
  }
}

/** The style sheet of a page whose text is harmless. */
const PLAIN_RULES = documents('words')
  .slice(0, 1)
  .map((document) => rulesOf(PAGE.exec(printedPage(document, () => []))?.[1] ?? ''))
  .join('');

describe('hostile text in every field', () => {
  it.each(HOSTILE.map((text) => [text]))('%j neither runs nor loads in any document', (text) => {
    expectHarmless(text);
  });

  it('neither runs nor loads in any mixture', { timeout: 60_000 }, () => {
    const scraps = fc.constantFrom(
      ...HOSTILE,
      '\n\n',
      '\n',
      ' ',
      '    ',
      '> ',
      '- ',
      '| ',
      '](',
      '![',
      '<',
      '`',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 }),
        (parts) => expectHarmless(parts.join('')),
      ),
      { numRuns: 300 },
    );
  });
});

describe('plain text', () => {
  it('keeps what can be seen, and the marks that scripts from right to left need', () => {
    expect(plain('naïve \u200fעברית\u200e — 日本 🎉\tx\n')).toBe(
      'naïve \u200fעברית\u200e — 日本 🎉\tx\n',
    );
  });

  it('shows what a command really is', () => {
    expect(plain('rm \u202e/ gnp.x\u202c\r\nnext\u0000')).toBe('rm / gnp.x\nnext');
    expect(oneLine('  a \r\n b\u2028c ')).toBe('a b c');
  });
});
