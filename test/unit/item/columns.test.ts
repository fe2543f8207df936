import { expect, it } from 'vitest';
import { boardColumns } from '#shared/domain/item/columns.ts';
import { itemFilter } from '#shared/domain/item/search.ts';
import { scopeProgress, tallyOf } from '#shared/domain/item/tally.ts';
import { aPerson, aRelease } from '#test/support/builders.ts';
import { boardModel, card, cardIn, r42, r43, r50 } from '#test/support/item-rows.ts';

const versions = (finished: boolean) => {
  const shipped = aRelease({
    id: 'x',
    version: '4.1.0',
    status: 'released',
    targetDate: '2026-11-01',
  });
  const tenth = aRelease({ id: 't', version: '10.0.0', targetDate: null });
  const model = boardModel({ releases: [tenth, r50, r43, shipped, r42] });
  return boardColumns(model, { finished }).map(({ release: of }) => of?.version ?? 'none');
};

it('has a column for no release, then the releases by date, those without one last by version', () => {
  expect(versions(false)).toEqual(['none', '4.2.0', '4.3.0', '5.0.0', '10.0.0']);
});

it('shows finished releases only when asked', () => {
  expect(versions(true)).toEqual(['none', '4.1.0', '4.2.0', '4.3.0', '5.0.0', '10.0.0']);
});

it('counts items, points and what is done, and guesses no points', () => {
  const done = { statusCategory: 'done' } as const;
  const tally = tallyOf([
    cardIn('r42', '1', { points: 3, ...done }),
    cardIn('r42', '2', { points: 9 }),
    cardIn('r42', '3', done),
  ]);
  expect(tally).toEqual({
    count: 3,
    points: 12,
    doneCount: 2,
    donePoints: 3,
    droppedCount: 0,
    droppedPoints: 0,
    withoutPoints: 1,
  });
  expect(scopeProgress(tally)).toEqual({ by: 'points', done: 3, total: 12 });
  const unpointed = tallyOf([card('1', done), card('2')]);
  expect(scopeProgress(unpointed)).toEqual({ by: 'items', done: 1, total: 2 });
  expect(scopeProgress(tallyOf([]))).toEqual({ by: 'items', done: 0, total: 0 });
});

it('finds items by every word, in key, title, label or assignee', () => {
  const model = boardModel({ people: [aPerson({ id: 'm' })] });
  const refund = card('12', { title: 'Partial refunds', labels: ['api'], assigneeId: 'm' });
  const found = (query: string) => itemFilter(model, query)?.(refund);
  expect(found('REFUND api')).toBe(true);
  expect(found('pay-12 kovač')).toBe(true);
  expect(found('refund ledger')).toBe(false);
  expect(itemFilter(model, '  ')).toBeNull();
});
