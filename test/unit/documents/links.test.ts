import type { RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { toMarkdownText } from '#shared/documents/markdown.ts';
import { printedPage } from '#shared/documents/print/page.ts';
import { runbookDocument } from '#shared/documents/runbook-document.ts';
import { parseUserText } from '#shared/documents/user-text.ts';
import { AS_OF } from '#test/support/documented-release.ts';
import { hostileModel } from '#test/support/hostile-release.ts';

const wordsOf = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children as RootContent[]);
      return 'value' in node ? node.value : '';
    })
    .join('');
const read = (markdown: string) => wordsOf(parseUserText(markdown));
const linksIn = (nodes: readonly RootContent[]): string[] =>
  nodes.flatMap((node) => {
    const inner = 'children' in node ? linksIn(node.children as RootContent[]) : [];
    return node.type === 'link' ? [node.url, ...inner] : inner;
  });

it.each([
  ['[intranet](http://wiki.corp/run)', 'intranet (http://wiki.corp/run)'],
  ['[intranet][1]\n\n[1]: http://wiki.corp/run', 'intranet (http://wiki.corp/run)'],
  ['[share](<file:///srv/run books/4.2>)', 'share (file:///srv/run books/4.2)'],
  ['[shell](ssh://deploy@bastion)', 'shell (ssh://deploy@bastion)'],
  ['[guide](docs/run.md)', 'guide (docs/run.md)'],
  ['**[intranet](http://wiki.corp)**', 'intranet (http://wiki.corp)'],
])('%j, which leads nowhere here, keeps its address to be read', (markdown, words) => {
  expect(read(markdown)).toBe(words);
  expect(linksIn(parseUserText(markdown))).toEqual([]);
});

it.each([
  ['http://wiki.corp/run', 'http://wiki.corp/run'],
  ['www.wiki.corp', 'www.wiki.corp'],
  ['[wiki.corp/run](http://wiki.corp/run/)', 'wiki.corp/run'],
  ['[](http://wiki.corp)', 'http://wiki.corp'],
  ['[](https://wiki.corp)', 'https://wiki.corp'],
])('%j says its address once', (markdown, words) => {
  expect(read(markdown)).toBe(words);
});

it('writes out what cannot be seen in an address, which stays on one line', () => {
  const read1 = read('[a](<http://wiki.corp/&#x202e;&#10;&#x200b;>)');
  expect(read1).toBe('a (http://wiki.corp/%E2%80%AE%0A%E2%80%8B)');
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  '#below',
])('of a link to %j only the words are left', (url) => {
  expect(read(`[words](<${url}>)`)).toBe('words');
});

it('shows the address in the Markdown and the printed runbook, never as a link', () => {
  const { model, release } = hostileModel('[intranet](http://wiki.corp/run)');
  const document = runbookDocument(model, release, AS_OF);
  const markdown = toMarkdownText(document);
  expect(markdown).toContain('intranet (`http://wiki.corp/run`)');
  const page = printedPage(document, () => []);
  expect(page.replace(/<[^>]+>/g, '')).toContain('intranet (http://wiki.corp/run)');
  expect(page).not.toContain('href="http:');
});

const printed = (markdown: string) => {
  const { model, release } = hostileModel(markdown);
  return printedPage(runbookDocument(model, release, AS_OF), () => []);
};

it('prints where a link leads behind its words', () => {
  expect(printed('Watch [the dashboard](https://status.corp/ledger?from=now).')).toContain(
    '<a href="https://status.corp/ledger?from=now">the dashboard</a>' +
      '<span class="address"> (https://status.corp/ledger?from=now)</span>.',
  );
  expect(printed('[Mara](mailto:mara@corp.example)')).toContain(
    '<span class="address"> (mara@corp.example)</span>',
  );
});

it.each([
  'https://status.corp/ledger',
  '[status.corp/ledger](https://status.corp/ledger/)',
  '[**https://status.corp**](https://status.corp)',
  'mara@corp.example',
])('prints the address of %j once', (markdown) => {
  expect(printed(markdown)).toContain('<a href=');
  expect(printed(markdown)).not.toContain('class="address"');
});
