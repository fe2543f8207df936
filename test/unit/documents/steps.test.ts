import { toHtml } from 'hast-util-to-html';
import type { List } from 'mdast';
import { expect, it } from 'vitest';
import type { StepRow } from '#shared/documents/document.ts';
import { stepsTable } from '#shared/documents/print/steps.ts';
import { entry, paragraph, text } from '#shared/documents/tree.ts';

const step: StepRow = {
  number: '3.4',
  kind: 'action',
  title: 'Migrate the ledger tables',
  owner: '',
  duration: '',
  planned: '23:35',
  fixedStart: '',
  instructions: [],
  command: '',
  expected: [],
  stopIf: [],
  undo: [],
  undoDuration: null,
  irreversible: false,
};
const printed = (over: Partial<StepRow>) => toHtml(stepsTable([{ ...step, ...over }]));
const heading = (html: string) =>
  /<h3>(.*?)<\/h3>/
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .replace(/\u00a0|&#xA0;|&nbsp;/g, ' ');

it('numbers the heading of a step, so that the outline does', () => {
  expect(heading(printed({}))).toBe('3.4 Migrate the ledger tables');
});

it('puts the facts below the heading, with a dot between two of them only', () => {
  expect(printed({})).not.toContain('·');
  expect(printed({ duration: '12 min' })).toContain('<p class="facts">12 min</p>');
  expect(printed({ owner: 'Jonas', duration: '12 min' })).toContain('>Jonas · 12 min<');
});

it('keeps each figure of a planned time with its unit', () => {
  const planned = (words: string) =>
    /<td class="mono">(.*?)<\/td>/
      .exec(printed({ planned: words }))?.[1]
      ?.replace(/\u00a0|&#xA0;|&nbsp;/g, '_');
  expect(planned('+10 min')).toBe('+10_min');
  expect(planned('+1 h 30 min')).toBe('+1_h 30_min');
  expect(planned('23:35 +2 d')).toBe('23:35 +2_d');
});

it('keeps a step in one piece, except one that takes much of a sheet', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, i) => paragraph(text(`Paragraph ${i}.`)));
  expect(printed({ instructions: paragraphs(6), command: 'make deploy' })).toContain('<tbody><tr>');
  for (const over of [
    { instructions: paragraphs(40) },
    { instructions: [paragraph(text('word '.repeat(400)))] },
    { command: 'make deploy\n'.repeat(40) },
    { expected: [list(40)] },
  ])
    expect(printed(over)).toContain('<tbody class="tall"><tr class="continued">');
});

it('gives a long step the whole width below the row with its boxes', () => {
  const html = printed({ instructions: [paragraph(text('word '.repeat(400)))], kind: 'check' });
  const [first = '', second = ''] = html.split('</tr>').slice(1);
  expect(first).toContain('<h3>');
  expect(first).not.toContain('word');
  expect(second).toContain('colspan="6"');
  expect(second).toContain('word word');
  expect(second).toContain('pass');
});

const list = (count: number): List => ({
  type: 'list',
  children: Array.from({ length: count }, (_, i) => entry([paragraph(text(`Entry ${i}`))])),
});
