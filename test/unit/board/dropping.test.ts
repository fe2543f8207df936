import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeStep } from '#renderer/components/drag/edge-scroll.ts';
import { placeAt, staysPut } from '#renderer/features/board/drop-place.ts';
import { CARD_HEIGHT, indexAt, listHeight, topOf } from '#renderer/features/board/geometry.ts';
import { RUNS } from '#test/support/arbitraries.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const place = (index: number, ...moved: string[]) => placeAt(rows, index, new Set(moved));

describe('the place under the pointer', () => {
  it('is the row whose height the pointer has', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(CARD_HEIGHT), (index, within) => {
        expect(indexAt(topOf(index) + within, 200)).toBe(index);
      }),
    );
  });

  it('never lies outside the list', () => {
    expect(indexAt(-500, 3)).toBe(0);
    expect(indexAt(listHeight(3) + 500, 3)).toBe(3);
  });
});

describe('a drop between two cards', () => {
  it('goes right after the nearest card above that stays', () => {
    expect(place(2, 'x')).toEqual({ after: 'b' });
    expect(place(3, 'b', 'c')).toEqual({ after: 'a' });
  });

  it('goes right before the nearest below where none above stays', () => {
    expect(place(0, 'x')).toEqual({ before: 'a' });
    expect(place(1, 'a')).toEqual({ before: 'b' });
  });

  it('has no place where no card stays', () => {
    expect(place(2, 'a', 'b', 'c', 'd')).toBeUndefined();
    expect(placeAt([], 0, new Set(['x']))).toBeUndefined();
  });
});

describe('a drop that changes nothing', () => {
  const stays = (index: number, ...moved: string[]) => staysPut(rows, index, new Set(moved));

  it('is one within the cards in hand, or right beside them', () => {
    expect([0, 1, 2, 3, 4].map((index) => stays(index, 'b'))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([0, 1, 2, 3, 4].map((index) => stays(index, 'b', 'c'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is not one where the cards in hand do not stand together, or come from elsewhere', () => {
    expect(stays(1, 'a', 'c')).toBe(false);
    expect(stays(1, 'b', 'x')).toBe(false);
    expect(stays(1, 'x')).toBe(false);
  });
});

describe('scrolling near an edge', () => {
  it('is nothing in the middle and grows towards the edges', () => {
    expect(edgeStep(300, 0, 600)).toBe(0);
    expect(edgeStep(20, 0, 600)).toBeLessThan(0);
    expect(edgeStep(5, 0, 600)).toBeLessThan(edgeStep(40, 0, 600));
    expect(edgeStep(595, 0, 600)).toBeGreaterThan(0);
  });

  it('is bounded, and stands still in the middle of the smallest area too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: 3, max: 900 }),
        (at, size) => {
          expect(Math.abs(edgeStep(at, 0, size))).toBeLessThanOrEqual(22);
        },
      ),
      RUNS,
    );
    expect(edgeStep(45, 0, 90)).toBe(0);
  });
});
