import { describe, expect, it } from 'vitest';
import { pendingNotes, pendingWords } from '#shared/domain/notes/pending.ts';
import { nextIndex, placeOf } from '#shared/domain/notes/places.ts';
import { block, item, releaseModel } from '#test/support/release-rows.ts';

const HEADING = 'New and improved';
const blocks = [
  block({ id: 'i', kind: 'introduction' }),
  block({ id: 's1', kind: 'section', text: HEADING }),
  block({ id: 'a', kind: 'entry' }),
  block({ id: 'b', kind: 'entry' }),
  block({ id: 's2', kind: 'section' }),
  block({ id: 'c', kind: 'entry' }),
];
const next = (id: string, by: -1 | 1) => {
  const row = blocks.find((each) => each.id === id);
  return row && nextIndex(blocks, row, by);
};

describe('the next place of a block', () => {
  it('is one further for an entry or a text, across headings', () => {
    expect([next('a', 1), next('b', 1), next('c', -1), next('i', 1)]).toEqual([3, 4, 4, 1]);
  });

  it('is one section further for a section, with all beneath it', () => {
    expect([next('s1', 1), next('s2', -1)]).toEqual([3, 1]);
  });

  it('is nowhere at the ends', () => {
    expect([next('i', -1), next('c', 1), next('s1', -1), next('s2', 1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

it('a section stands among the sections, another block beneath its heading', () => {
  expect(placeOf(blocks, 's2')).toEqual({ index: 1, count: 2, heading: null });
  expect(placeOf(blocks, 'b')).toEqual({ index: 1, count: 2, heading: HEADING });
  expect(placeOf(blocks, 'i')).toEqual({ index: 0, count: 1, heading: null });
  expect(placeOf(blocks, 'gone')).toBeNull();
});

describe('what is pending for release notes', () => {
  const known = [
    block({ id: 'i', kind: 'introduction' }),
    block({ id: 's', rank: 'a1', kind: 'section', text: 'New', group: 'features' }),
    block({ id: 'e1', rank: 'a2', kind: 'entry', itemId: '1', group: 'features' }),
    block({ id: 'e2', rank: 'a3', kind: 'entry', itemId: '2', group: 'features' }),
    block({ id: 'e3', rank: 'a4', kind: 'entry', itemId: '3', group: 'features' }),
  ];
  const gone = { releaseMode: 'none', releaseId: null } as const;

  it('counts what came, what left and what belongs to another section now', () => {
    const items = [
      item({ id: '1', ...gone, wordingCustomer: 'Mine.' }),
      item({ id: '2', ...gone }),
      item({ id: '3', type: 'Bug' }),
      item({ id: '4' }),
    ];
    const pending = pendingNotes(releaseModel({ notesBlocks: known, items }), 'r');
    expect(pending).toEqual({ arriving: 1, leaving: 2, moving: 1 });
    expect(pendingWords(pending)).toBe('1 new, 2 gone, 1 to another section');
  });

  it('is nothing where the notes are up to date', () => {
    const items = ['1', '2', '3'].map((id) => item({ id }));
    const pending = pendingNotes(releaseModel({ notesBlocks: known, items }), 'r');
    expect(pendingWords(pending)).toBe('');
  });
});
