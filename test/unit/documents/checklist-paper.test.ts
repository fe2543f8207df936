import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import type { CheckRow } from '#shared/documents/document.ts';
import { plainWords } from '#shared/documents/plain-words.ts';
import { checklistTable } from '#shared/documents/print/checklist.ts';

const task: CheckRow = {
  title: 'Rehearse on staging',
  state: 'open',
  required: true,
  owner: 'Jonas',
  due: 'Tue 8 Dec',
  outcome: [],
  reason: '',
  evidence: [],
};
const rowsOf = (over: Partial<CheckRow>): string[] =>
  toHtml(checklistTable([{ ...task, ...over }]))
    .split('<tbody>')[1]
    ?.match(/<tr.*?<\/tr>/gs) ?? [];
const evidence = (length: number) => plainWords('word '.repeat(length));

it('keeps a short note and a short reason in the row of their task', () => {
  const rows = rowsOf({ state: 'not-applicable', reason: 'English only', evidence: evidence(9) });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('Not applicable: English only');
  expect(rows[0]).toContain('Evidence: word');
});

it('gives a long note the whole width, in one piece', () => {
  const rows = rowsOf({ evidence: evidence(100) });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^<tr class="continued">/);
  expect(rows[0]).not.toContain('word');
  expect(rows[1]).toMatch(/^<tr><td colspan="5">.*Evidence: word/);
});

it('lets a note that takes much of a sheet go on on the next one', () => {
  expect(rowsOf({ evidence: evidence(1200) })[1]).toMatch(/^<tr class="tall">/);
  expect(rowsOf({ evidence: plainWords('line\n'.repeat(90)) })[1]).toMatch(/^<tr class="tall">/);
});

it('gives a long reason the whole width, without a box that no sheet can hold', () => {
  const [row, below] = rowsOf({ state: 'not-applicable', reason: 'because '.repeat(250) });
  expect(row).toContain('<td>Not applicable</td>');
  expect(below).toMatch(/^<tr class="tall">.*<p>Not applicable: because because/);
  expect(below).not.toContain('class="part"');
});
