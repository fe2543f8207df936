import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, rankBetween, ranksBetween } from '#shared/lib/rank.ts';

const sorted = (rows: readonly { id: string; rank: string }[]) =>
  rows.toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map((row) => row.id);

describe('fractional ranks', () => {
  it('lie strictly between their neighbours', () => {
    const middle = rankBetween('a0', 'a1');
    expect('a0' < middle && middle < 'a1').toBe(true);
  });

  it('put rows at any index and leave the order of all others alone', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.nat(25), (count, many, index) => {
        const ranks = ranksBetween(null, null, count);
        const others = ranks.map((rank, i) => ({ id: `o${i}`, rank }));
        const moved = Array.from({ length: many }, (_, i) => ({ id: `m${i}`, rank: 'a0' }));
        const placed = placeAt(others, moved, index);
        const rows = [...others, ...moved].map((row) => ({
          ...row,
          rank: placed.get(row.id) ?? row.rank,
        }));
        const at = Math.min(index, count);
        const names = others.map((row) => row.id);
        const expected = [...names.slice(0, at), ...moved.map((row) => row.id), ...names.slice(at)];
        expect(sorted(rows)).toEqual(expected);
      }),
    );
  });

  it('re-rank what stands behind the place where neighbours are equal', () => {
    const others = ['w', 'x', 'y', 'z'].map((id) => ({ id, rank: id === 'w' ? 'a1' : 'a5' }));
    const moved = { id: 'm', rank: 'a0' };
    const placed = placeAt(others, [moved], 3);
    expect([...placed.keys()]).toEqual(['m', 'z']);
    const after = [...others, moved].map((row) => ({
      ...row,
      rank: placed.get(row.id) ?? row.rank,
    }));
    expect(sorted(after)).toEqual(['w', 'x', 'y', 'm', 'z']);
  });
});
