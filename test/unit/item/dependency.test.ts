import { describe, expect, it } from 'vitest';
import { dependencyMarks, isBroken, waitsFor } from '#shared/domain/item/dependency.ts';
import type { Item } from '#shared/domain/records/item.ts';
import { aRelease } from '#test/support/builders.ts';
import { boardModel, card, cardIn, r42, r43, r50, waits } from '#test/support/item-rows.ts';

const row = waits('1', '2');
const brokenWith = (blocked: Item, blocker: Item) => {
  const gone = aRelease({ id: 'gone', status: 'cancelled', targetDate: '2026-01-01' });
  const model = boardModel({
    releases: [r42, r43, r50, gone],
    items: [blocked, blocker],
    dependencies: [row],
  });
  return isBroken(model, row);
};

describe('an item before its blocker', () => {
  it.each([
    ['a later release', 'r42', 'r43', true],
    ['an earlier release', 'r43', 'r42', false],
    ['the same release', 'r42', 'r42', false],
    ['a release without a date', 'r42', 'r50', true],
    ['a dated release, itself being without a date', 'r50', 'r42', false],
    ['no release', 'r42', null, true],
    ['a cancelled release', 'r42', 'gone', true],
  ])('is seen where the blocker is in %s', (_, mine, theirs, broken) => {
    const blocker = theirs ? cardIn(theirs, '2') : card('2');
    expect(brokenWith(cardIn(mine, '1'), blocker)).toBe(broken);
  });

  it('is none where either is done or the item is in no release', () => {
    const done = { statusCategory: 'done' } as const;
    expect(brokenWith(cardIn('r42', '1'), cardIn('r43', '2', done))).toBe(false);
    expect(brokenWith(cardIn('r42', '1', done), cardIn('r43', '2'))).toBe(false);
    expect(brokenWith(card('1'), card('2'))).toBe(false);
  });
});

describe('the marks of a card', () => {
  const model = boardModel({
    items: [
      cardIn('r42', '1'),
      cardIn('r43', '2'),
      card('3', { statusCategory: 'done' }),
      card('4'),
    ],
    dependencies: [waits('1', '2'), waits('1', '3'), waits('4', '2')],
  });
  const marks = (id: string) => {
    const of = dependencyMarks(model, model.items.get(id) ?? card('0'));
    return { ...of, blockers: of.blockers.map((item) => item.key) };
  };

  it('name open blockers only, and say when one ships too late', () => {
    expect(marks('1')).toEqual({ blockers: ['PAY-2'], blocks: 0, broken: true });
  });

  it('count what an open item holds up', () => {
    expect(marks('2')).toEqual({ blockers: [], blocks: 2, broken: false });
    expect(marks('3')).toEqual({ blockers: [], blocks: 0, broken: false });
  });
});

it('sees that an item waits for another through others, also in a circle', () => {
  const model = boardModel({ dependencies: [waits('1', '2'), waits('2', '3'), waits('3', '1')] });
  expect(waitsFor(model, '1', '3')).toBe(true);
  expect(waitsFor(model, '1', '9')).toBe(false);
});
