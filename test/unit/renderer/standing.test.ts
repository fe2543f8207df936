import { expect, it } from 'vitest';
import { atEndWords, standingWords } from '#renderer/components/sortable/standing.ts';
import { blockName } from '#renderer/features/notes/block-name.ts';
import { block, item } from '#test/support/release-rows.ts';

it('a row that moved says where it stands, and in which list where it could stand in others', () => {
  const row = { name: '“Goal and measure”', index: 1, count: 5 };
  expect(standingWords(row)).toBe('“Goal and measure” is 2nd of 5.');
  expect(standingWords({ ...row, within: 'Planning' })).toBe(
    '“Goal and measure” is 2nd of 5 in Planning.',
  );
});

it('a row that cannot go further says at which end it is', () => {
  expect(atEndWords('“Goal”', -1)).toBe('“Goal” is already first.');
  expect(atEndWords('“Goal”', 1)).toBe('“Goal” is already last.');
});

it('blocks of notes are told apart by item, heading and first words', () => {
  const called = (kind: 'introduction' | 'section' | 'text', text: string) =>
    blockName(block({ id: 'b', kind, text }), undefined);
  expect(blockName(block({ id: 'b', kind: 'entry' }), item({ id: 'i', key: 'PAY-7' }))).toBe(
    'PAY-7',
  );
  expect(called('introduction', 'Hello')).toBe('introduction');
  expect(called('section', 'Fixes')).toBe('section “Fixes”');
  expect(called('text', 'Known issues\n\nNone.')).toBe('text “Known issues”');
  expect(called('text', 'Everything that stood in the ledger stands there still.')).toBe(
    'text “Everything that stood in the ledger stan…”',
  );
  expect(called('text', ' ')).toBe('text');
});
