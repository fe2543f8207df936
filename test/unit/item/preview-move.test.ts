import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBroken } from '#shared/domain/item/dependency.ts';
import { type MoveTarget, moveItems } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import { itemsOfRelease, itemsWithoutRelease } from '#shared/domain/item/scope.ts';
import { tallyOf } from '#shared/domain/item/tally.ts';
import { applyChanges } from '#shared/domain/model/model.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import { boardModel, card, cardIn, feed, r42, r43, waits } from '#test/support/item-rows.ts';

const model = boardModel({
  items: [
    cardIn('r42', '1', { points: 3 }),
    cardIn('r42', '2', { points: 5 }),
    cardIn('r43', '3', { points: 8 }),
    card('4', { points: null }),
    card('5', { sprintId: 's1', points: 2 }),
  ],
  sprintFeeds: [feed('s1', 'r50')],
  dependencies: [waits('2', '1'), waits('3', '2'), waits('5', '4')],
});
const to43 = { kind: 'release', releaseId: 'r43' } as const;

describe('what a drop would do', () => {
  it('says the items and points of the target before and after', () => {
    expect(previewMove(model, ['1', '2', '3'], to43)).toMatchObject({
      moved: 2,
      target: { before: { count: 1, points: 8 }, after: { count: 3, points: 16 } },
    });
  });

  it('names the dependency it breaks, and where its blocker then is', () => {
    const { breaks } = previewMove(model, ['1'], to43);
    expect(breaks.map((row) => [row.blocker.id, row.blocked.id, row.blockerReleaseId])).toEqual([
      ['1', '2', 'r43'],
    ]);
  });

  it('breaks nothing where both ends move together, and names nothing that is broken already', () => {
    expect(previewMove(model, ['1', '2'], to43).breaks).toEqual([]);
    expect(previewMove(model, ['5'], to43).breaks).toEqual([]);
  });

  it('names the dependency it puts right', () => {
    const late = boardModel({
      items: [cardIn('r43', '1'), cardIn('r42', '2')],
      dependencies: [waits('2', '1')],
    });
    const keys = (itemId: string, to: MoveTarget) =>
      previewMove(late, [itemId], to).clears.map((row) => [row.blocked.id, row.blockerReleaseId]);
    expect(keys('1', { kind: 'release', releaseId: 'r42' })).toEqual([['2', 'r42']]);
    expect(keys('2', to43)).toEqual([['2', 'r43']]);
    expect(keys('2', { kind: 'none' })).toEqual([['2', 'r43']]);
    expect(keys('1', { kind: 'release', releaseId: 'r50' })).toEqual([]);
  });

  it('does nothing to items that are there already or gone', () => {
    expect(previewMove(model, ['3', 'gone'], to43)).toMatchObject({
      moved: 0,
      target: { before: { count: 1 }, after: { count: 1 } },
      breaks: [],
    });
  });

  it('names what would count in a release of another product', () => {
    const other = { ...r43, id: 'a94', productId: 'android' };
    const two = boardModel({
      releases: [r42, other],
      items: [cardIn('r42', '1'), cardIn('r42', '2', { productId: 'android' }), cardIn('a94', '3')],
    });
    const strays = (itemIds: string[], to: MoveTarget) =>
      previewMove(two, itemIds, to).strays.map(({ item, release }) => [item.id, release.id]);
    const toOther = { kind: 'release', releaseId: 'a94' } as const;
    expect(strays(['1', '2', '3'], toOther)).toEqual([['1', 'a94']]);
    expect(strays(['1', '3'], { kind: 'none' })).toEqual([]);
  });

  it('is what the move then does', () => {
    const targets: MoveTarget[] = [
      to43,
      { kind: 'release', releaseId: 'r42' },
      { kind: 'none' },
      { kind: 'inherit' },
    ];
    fc.assert(
      fc.property(
        fc.subarray([...model.items.keys()], { minLength: 1 }),
        fc.constantFrom(...targets),
        (itemIds, to) => {
          const preview = previewMove(model, itemIds, to);
          const changes = moveItems(model, { itemIds, to });
          const after = applyChanges(model, changes.ok ? changes.value : []);
          const changed = (broken: boolean) =>
            [...model.dependencies.values()]
              .filter((row) => isBroken(model, row) !== broken && isBroken(after, row) === broken)
              .map((row) => row.blockedId);
          const named = (orders: typeof preview.breaks) => orders.map(({ blocked }) => blocked.id);
          expect(new Set(named(preview.breaks))).toEqual(new Set(changed(true)));
          expect(new Set(named(preview.clears))).toEqual(new Set(changed(false)));
          if (to.kind === 'inherit') {
            expect(preview.target).toBeNull();
            return;
          }
          const there =
            to.kind === 'none' ? itemsWithoutRelease(after) : itemsOfRelease(after, to.releaseId);
          expect(tallyOf(there)).toMatchObject(preview.target?.after ?? {});
        },
      ),
      RUNS,
    );
  });
});
