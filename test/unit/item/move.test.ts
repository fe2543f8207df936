import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveReleaseId } from '#shared/domain/item/effective-release.ts';
import { type Move, type MoveTarget, moveItems } from '#shared/domain/item/move.ts';
import { itemsByRank } from '#shared/domain/item/scope.ts';
import { invert } from '#shared/domain/model/change.ts';
import { applyChanges, type Model } from '#shared/domain/model/model.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import { boardModel, card, cardIn, feed } from '#test/support/item-rows.ts';

const apply = (model: Model, move: Move): Model => {
  const changes = moveItems(model, move);
  if (!changes.ok) throw new Error(changes.error.code);
  return applyChanges(model, changes.value);
};
const order = (model: Model) => itemsByRank(model).map((item) => item.id);

const targets: readonly MoveTarget[] = [
  { kind: 'release', releaseId: 'r42' },
  { kind: 'release', releaseId: 'r43' },
  { kind: 'none' },
  { kind: 'inherit' },
];
/** Boards of up to 12 items, some sharing a rank, and a move of some of them to some place. */
const boards = fc
  .array(
    fc.record({
      rank: fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4'),
      mode: fc.constantFrom('own', 'none', 'inherit'),
      sprintId: fc.constantFrom('s1', null),
      move: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((rows) => {
    const items = rows.map(
      ({ rank, mode, sprintId }, i) =>
        card(String.fromCharCode(97 + i), {
          rank,
          sprintId,
          releaseMode: mode,
          releaseId: mode === 'own' ? 'r42' : null,
        }),
      RUNS,
    );
    const itemIds = items.filter((_, i) => i === 0 || rows[i]?.move).map((item) => item.id);
    const still = items.map((item) => item.id).filter((id) => !itemIds.includes(id));
    const ends = [{ end: 'first' }, { end: 'last' }] as const;
    const places = still.flatMap((id) => [{ before: id }, { after: id }]);
    return fc.record({
      model: fc.constant(boardModel({ items, sprintFeeds: [feed('s1', 'r43')] })),
      move: fc.record({
        itemIds: fc.constant(itemIds),
        to: fc.constantFrom(...targets),
        place: fc.constantFrom(undefined, ...ends, ...places),
      }),
    });
  });

describe('moving items', () => {
  it('puts them beside the neighbour in the order they had, and keeps the order of all others', () => {
    fc.assert(
      fc.property(boards, ({ model, move }) => {
        const still = order(model).filter((id) => !move.itemIds.includes(id));
        const moved = order(model).filter((id) => move.itemIds.includes(id));
        const after = order(apply(model, move));
        expect(after.filter((id) => !move.itemIds.includes(id))).toEqual(still);
        expect(after.filter((id) => move.itemIds.includes(id))).toEqual(moved);
        const { place } = move;
        if (!place) expect(after).toEqual(order(model));
        else if ('before' in place)
          expect(after[after.indexOf(moved.at(-1) ?? '') + 1]).toBe(place.before);
        else if ('after' in place)
          expect(after[after.indexOf(moved[0] ?? '') - 1]).toBe(place.after);
        else
          expect(place.end === 'first' ? after[0] : after.at(-1)).toBe(
            place.end === 'first' ? moved[0] : moved.at(-1),
          );
      }),
      RUNS,
    );
  });

  it('leaves the moved items with ranks strictly between their neighbours', () => {
    fc.assert(
      fc.property(boards, ({ model, move }) => {
        fc.pre(move.place !== undefined);
        const after = itemsByRank(apply(model, move));
        const moved = after.filter((item) => move.itemIds.includes(item.id));
        for (const item of moved) {
          const at = after.indexOf(item);
          expect(at === 0 || (after[at - 1]?.rank ?? '') < item.rank).toBe(true);
          expect(at === after.length - 1 || item.rank < (after[at + 1]?.rank ?? '')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('puts each where it was told to and nothing else anywhere', () => {
    fc.assert(
      fc.property(boards, ({ model, move }) => {
        const after = apply(model, move);
        for (const [id, item] of after.items) {
          const before = model.items.get(id) ?? item;
          if (!move.itemIds.includes(id)) expect(item).toEqual({ ...before, rank: item.rank });
          else if (move.to.kind === 'inherit') expect(item.releaseMode).toBe('inherit');
          else
            expect(effectiveReleaseId(after, item)).toBe(
              move.to.kind === 'release' ? move.to.releaseId : null,
            );
        }
      }),
      RUNS,
    );
  });

  it('is taken back whole', () => {
    fc.assert(
      fc.property(boards, ({ model, move }) => {
        const changes = moveItems(model, move);
        if (!changes.ok) throw new Error(changes.error.code);
        expect(applyChanges(applyChanges(model, changes.value), invert(changes.value))).toEqual(
          model,
        );
      }),
      RUNS,
    );
  });

  it('leaves a follower of its sprint a follower when it is only put into another rank', () => {
    const model = boardModel({
      items: [card('1', { sprintId: 's1' }), cardIn('r42', '2')],
      sprintFeeds: [feed('s1', 'r42')],
    });
    const to = { kind: 'release', releaseId: 'r42' } as const;
    const after = apply(model, { itemIds: ['1'], to, place: { after: '2' } });
    expect(after.items.get('1')).toMatchObject({ releaseMode: 'inherit', releaseId: null });
    expect(order(after)).toEqual(['2', '1']);
  });

  it('makes it the item’s own release where it is told so without a place', () => {
    const model = boardModel({
      items: [card('1', { sprintId: 's1' })],
      sprintFeeds: [feed('s1', 'r42')],
    });
    const after = apply(model, { itemIds: ['1'], to: { kind: 'release', releaseId: 'r42' } });
    expect(after.items.get('1')).toMatchObject({ releaseMode: 'own', releaseId: 'r42' });
  });

  it('refuses items, releases and neighbours that are gone', () => {
    const model = boardModel({ items: [card('1'), card('2')] });
    const to = { kind: 'none' } as const;
    const code = (move: Move) => {
      const result = moveItems(model, move);
      return result.ok ? 'ok' : `${result.error.code} ${JSON.stringify(result.error.facts)}`;
    };
    expect(code({ itemIds: ['9'], to })).toMatch(/not-found.*item.*9/);
    expect(code({ itemIds: ['1'], to: { kind: 'release', releaseId: 'x' } })).toMatch(/release.*x/);
    expect(code({ itemIds: ['1'], to, place: { after: '9' } })).toMatch(/item.*9/);
    expect(code({ itemIds: ['1', '2'], to, place: { after: '2' } })).toMatch(/item.*2/);
  });
});
