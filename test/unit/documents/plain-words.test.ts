import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWords } from '#shared/documents/plain-words.ts';
import { RUNS } from '#test/support/arbitraries.ts';

const text = (value: string) => ({ type: 'text', value });
const code = (value: string) => ({ type: 'inlineCode', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

it('sets what stands between backticks as code', () => {
  expect(plainWords('Run `git revert HEAD`, then `` echo ` ``.')).toEqual([
    paragraph(text('Run '), code('git revert HEAD'), text(', then '), code('echo `'), text('.')),
  ]);
});

it('sets what stands in fences as a block of code, to the end where none closes it', () => {
  const blocks = plainWords('First:\n```sh\na\n  b\n```\nthen\n````\n```\nc');
  expect(blocks).toEqual([
    paragraph(text('First:')),
    { type: 'code', value: 'a\n  b' },
    paragraph(text('then')),
    { type: 'code', value: '```\nc' },
  ]);
});

it('keeps lines, and takes nothing else for Markdown', () => {
  expect(plainWords(' # 1 *a*\n- <b>`x\n')).toEqual([
    paragraph(text('# 1 *a*'), { type: 'break' }, text('- <b>'), text('`'), text('x')),
  ]);
});

it('has nothing to say about blanks', () => {
  expect(plainWords(' \n\t')).toEqual([]);
  expect(plainWords('```\n```')).toEqual([]);
});

it('loses no word of a line, whatever the backticks', () => {
  const pieces = fc.array(fc.constantFrom('`', '``', '```', 'a', 'b c', ' '));
  fc.assert(
    fc.property(pieces, (all) => {
      const line = `a${all.join('')}`;
      const letters = (words: string) => words.replace(/[^abc]/g, '');
      const values = JSON.stringify(plainWords(line)).matchAll(/"value":"([^"]*)"/g);
      const kept = [...values].map(([, value]) => value).join('');
      expect(letters(kept)).toBe(letters(line));
    }),
    RUNS,
  );
});
