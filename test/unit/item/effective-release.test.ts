import { describe, expect, it } from 'vitest';
import { effectiveReleaseId } from '#shared/domain/item/effective-release.ts';
import {
  isInScope,
  itemsAlsoIn,
  itemsOfRelease,
  itemsWithoutRelease,
} from '#shared/domain/item/scope.ts';
import { aProduct, aRelease, aSprint } from '#test/support/builders.ts';
import { boardModel, card, feed, payments, r42 } from '#test/support/item-rows.ts';

const android = aProduct({ id: 'droid', key: 'AND', name: 'Android' });
const model = boardModel({
  products: [payments, android],
  releases: [r42, aRelease({ id: 'a94', productId: 'droid', version: 'A-9.4' })],
  sprints: [aSprint({ id: 's1' }), aSprint({ id: 's2' })],
  sprintFeeds: [feed('s1', 'r42'), feed('s1', 'a94')],
});

describe('the release an item counts in', () => {
  it.each([
    ['its own, whatever its sprint feeds', { releaseMode: 'own', releaseId: 'a94' }, 's1', 'a94'],
    ['none on purpose, whatever its sprint feeds', { releaseMode: 'none' }, 's1', null],
    ['the one its sprint feeds for its product', { releaseMode: 'inherit' }, 's1', 'r42'],
    ['none where its sprint feeds nothing', { releaseMode: 'inherit' }, 's2', null],
    ['none without a sprint', { releaseMode: 'inherit' }, null, null],
  ] as const)('is %s', (_, over, sprintId, expected) => {
    expect(effectiveReleaseId(model, card('1', { ...over, sprintId }))).toBe(expected);
  });

  it('differs by product where one sprint feeds two', () => {
    const items = [
      card('1', { sprintId: 's1' }),
      card('2', { sprintId: 's1', productId: 'droid' }),
    ];
    expect(items.map((row) => effectiveReleaseId(model, row))).toEqual(['r42', 'a94']);
  });
});

describe('the scope of a release', () => {
  it('holds own and inherited items by rank, and those also in it apart', () => {
    const rows = boardModel({
      sprintFeeds: [feed('s1', 'r42')],
      items: [
        card('3', { releaseMode: 'own', releaseId: 'r42' }),
        card('1', { sprintId: 's1' }),
        card('2'),
      ],
      itemReleases: [{ id: 'x', itemId: '2', releaseId: 'r42' }],
    });
    expect(itemsOfRelease(rows, 'r42').map((row) => row.id)).toEqual(['1', '3']);
    expect(itemsAlsoIn(rows, 'r42').map((row) => row.id)).toEqual(['2']);
    expect(itemsWithoutRelease(rows).map((row) => row.id)).toEqual(['2']);
  });

  it('has an item that counts in it or is carried by it, and no other', () => {
    const rows = boardModel({
      sprintFeeds: [feed('s1', 'r42')],
      items: [card('1', { sprintId: 's1' }), card('2'), card('3')],
      itemReleases: [{ id: 'x', itemId: '2', releaseId: 'r42' }],
    });
    expect(['1', '2', '3', 'gone'].map((id) => isInScope(rows, id, 'r42'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('follows when a sprint comes to feed another release', () => {
    const before = boardModel({
      sprintFeeds: [feed('s1', 'r42')],
      items: [card('1', { sprintId: 's1' })],
    });
    const after = { ...before, sprintFeeds: new Map([['f', feed('s1', 'r43')]]) };
    expect(itemsOfRelease(before, 'r42')).toHaveLength(1);
    expect(itemsOfRelease(after, 'r42')).toHaveLength(0);
    expect(itemsOfRelease(after, 'r43')).toHaveLength(1);
    expect(itemsOfRelease(before, 'r42')).toHaveLength(1);
  });
});
