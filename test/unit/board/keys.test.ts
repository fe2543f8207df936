import { describe, expect, it } from 'vitest';
import { keepSame, shownOf, spotOf, withRows } from '#renderer/features/board/columns.ts';
import { nudge } from '#renderer/features/board/nudge.ts';
import { pick } from '#renderer/features/board/selecting.ts';
import { type Step, stepFrom, stepOf } from '#renderer/features/board/stepping.ts';
import { cardIn } from '#test/support/item-rows.ts';
import { columnsOf, idsOf } from './columns.ts';

const columns = columnsOf();

it('what a filter hides is not in hand', () => {
  const filtered = withRows(columns, (item) => item.id !== '2');
  expect(shownOf(filtered, ['4', '2', '1'])).toEqual(['4', '1']);
  expect(shownOf(filtered, ['2'])).toEqual([]);
  expect(shownOf(columns, ['4', '2', '1'])).toEqual(['4', '2', '1']);
});

describe('the arrow keys', () => {
  const step = (id: string | null, way: Step, rows = 0) =>
    stepFrom(columns, id, way, 2, () => rows);

  it('walk within a column and stop at its ends', () => {
    expect([step('1', 'down'), step('3', 'down'), step('2', 'up'), step('1', 'up')]).toEqual([
      '2',
      '3',
      '1',
      '1',
    ]);
    expect([step('3', 'first'), step('1', 'last'), step('1', 'page-down')]).toEqual([
      '1',
      '3',
      '3',
    ]);
  });

  it('walk to the next column that has cards, as high on the screen', () => {
    expect(step('2', 'right')).toBe('5');
    expect(step('4', 'right')).toBe('6');
    expect(step('4', 'right', 5)).toBe('6');
    expect(step('6', 'left', 1)).toBe('5');
    expect(step('6', 'right')).toBe('6');
    expect(step('1', 'left')).toBe('1');
  });

  it('begin at the first card', () => {
    expect(step(null, 'down')).toBe('1');
    expect(step('gone', 'up')).toBe('1');
    expect(stepFrom([], null, 'down', 2, () => 0)).toBeNull();
  });

  it('are the only keys that walk', () => {
    expect([stepOf('ArrowUp'), stepOf('End'), stepOf('x')]).toEqual(['up', 'last', null]);
  });
});

describe('Alt with the arrow keys', () => {
  it('moves to the neighbouring release, an empty one too', () => {
    expect(nudge(columns, '4', ['4', '5'], 'right')).toEqual({
      itemIds: ['4', '5'],
      to: { kind: 'release', releaseId: 'r43' },
    });
    expect(nudge(columns, '4', ['4'], 'left')).toEqual({ itemIds: ['4'], to: { kind: 'none' } });
    expect(nudge(columns, '1', ['1'], 'left')).toBeNull();
    expect(nudge(columns, '6', ['6'], 'right')).toBeNull();
  });

  it('moves past one card that stays', () => {
    expect(nudge(columns, '3', ['2', '3'], 'up')).toMatchObject({ place: { before: '1' } });
    expect(nudge(columns, '1', ['1'], 'down')).toMatchObject({ place: { after: '2' } });
    expect(nudge(columns, '1', ['1', '2'], 'down')).toMatchObject({ place: { after: '3' } });
    expect(nudge(columns, '3', ['3'], 'top')).toMatchObject({ place: { before: '1' } });
    expect(nudge(columns, '1', ['1'], 'bottom')).toMatchObject({ place: { after: '3' } });
  });

  it('does nothing at the ends, and leaves cards of other columns where they are', () => {
    expect(nudge(columns, '1', ['1'], 'up')).toBeNull();
    expect(nudge(columns, '3', ['3'], 'bottom')).toBeNull();
    expect(nudge(columns, '2', ['2', '4'], 'down')?.itemIds).toEqual(['2']);
    expect(nudge(columns, 'gone', ['gone'], 'down')).toBeNull();
  });
});

describe('picking cards', () => {
  const rows = columns[0]?.rows ?? [];
  const now = { ids: ['1', '2'], anchor: '1' };

  it('takes one alone, adds it or takes it out', () => {
    expect(pick(now, rows, '3', 'alone')).toEqual({ ids: ['3'], anchor: '3' });
    expect(pick(now, rows, '3', 'toggle').ids).toEqual(['1', '2', '3']);
    expect(pick(now, rows, '2', 'toggle').ids).toEqual(['1']);
  });

  it('reaches from the anchor, which stays', () => {
    expect(pick({ ids: ['1'], anchor: '1' }, rows, '3', 'range')).toEqual({
      ids: ['1', '2', '3'],
      anchor: '1',
    });
    expect(pick({ ids: ['3'], anchor: '3' }, rows, '2', 'range').ids).toEqual(['3', '2']);
  });

  it('only adds a card of another column', () => {
    const other = columns[1]?.rows ?? [];
    expect(pick(now, other, '5', 'range')).toEqual({ ids: ['1', '2', '5'], anchor: '5' });
  });
});

describe('the columns', () => {
  it('stay the same objects where nothing in them changed', () => {
    const next = columnsOf([...columns.flatMap(({ items }) => items), cardIn('r43', '7')]);
    const kept = keepSame(columns, next);
    expect(kept.map((column, i) => column === columns[i])).toEqual([true, true, false, true]);
    expect(keepSame(kept, columnsOf(next.flatMap(({ items }) => items)))).toBe(kept);
  });

  it('show the rows that the filter leaves and still count all', () => {
    const [none] = withRows(columns, (item) => item.id === '2');
    expect(idsOf(none?.rows ?? [])).toEqual(['2']);
    expect(none?.items).toHaveLength(3);
  });

  it('know where a card stands', () => {
    expect(spotOf(columns, '5')).toEqual({ column: 1, row: 1 });
    expect(spotOf(columns, 'gone')).toBeNull();
    expect(spotOf(columns, null)).toBeNull();
  });
});
