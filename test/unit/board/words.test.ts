import { describe, expect, it } from 'vitest';
import { cardWords } from '#renderer/features/board/card-words.ts';
import { destinations } from '#renderer/features/board/destinations.ts';
import { hintFor, subjectOf } from '#renderer/features/board/hint.ts';
import { movedWords, unmovedWords } from '#renderer/features/board/moved-words.ts';
import type { Move } from '#shared/domain/item/move.ts';
import { previewMove } from '#shared/domain/item/preview-move.ts';
import { aPerson, aProduct } from '#test/support/builders.ts';
import { boardModel, card, cardIn, payments, r42, r43, waits } from '#test/support/item-rows.ts';
import { columnsOf } from './columns.ts';

const model = boardModel({
  people: [aPerson({ id: 'm' })],
  items: [
    cardIn('r42', '1', { points: 3, assigneeId: 'm' }),
    cardIn('r42', '2', { points: 0.5 }),
    cardIn('r42', '3'),
    cardIn('r42', '4'),
    card('5'),
  ],
  dependencies: [waits('2', '1'), waits('3', '1'), waits('4', '1'), waits('4', '5')],
});
const keyOf = (id: string) => model.items.get(id)?.key;
const hint = (ids: readonly string[], release: typeof r42 | null) => {
  const to = release
    ? { kind: 'release' as const, releaseId: release.id }
    : { kind: 'none' as const };
  return hintFor(model, subjectOf(model, ids), release, previewMove(model, ids, to));
};

describe('the hint of a drop', () => {
  it('says what goes where, and how much is there then', () => {
    expect(hint(['2', '3'], r43)).toEqual({
      what: '2 items to',
      where: '4.3.0',
      lines: [
        { text: '0 → 2 items · 0 → 0.5 pt', tone: 'plain' },
        { text: 'Breaks no dependency.', tone: 'plain' },
      ],
    });
  });

  it('names what it breaks, two by name and the others by number', () => {
    expect(hint(['1'], r43)).toMatchObject({
      what: 'PAY-1 to',
      lines: [
        { tone: 'plain' },
        { text: 'Breaks PAY-2: its blocker PAY-1 is in 4.3.0', tone: 'nogo' },
        { text: 'Breaks PAY-3: its blocker PAY-1 is in 4.3.0', tone: 'nogo' },
        { text: 'and breaks 1 more', tone: 'nogo' },
      ],
    });
    expect(hint(['1'], null).lines[1]?.text).toBe(
      'Breaks PAY-2: its blocker PAY-1 is in no release',
    );
  });

  it('names what it clears, beside what it breaks', () => {
    expect(hint(['5'], r42).lines.slice(1)).toEqual([
      { text: 'Clears PAY-4: no longer before its blocker PAY-5', tone: 'go' },
    ]);
    expect(hint(['4', '1'], r43).lines.slice(1)).toEqual([
      { text: 'Breaks PAY-2: its blocker PAY-1 is in 4.3.0', tone: 'nogo' },
      { text: 'Breaks PAY-3: its blocker PAY-1 is in 4.3.0', tone: 'nogo' },
    ]);
    const before = boardModel({
      items: ['1', '2', '3'].map((id) => cardIn('r42', id)).concat(card('5')),
      dependencies: [waits('1', '5'), waits('2', '5'), waits('3', '5')],
    });
    const preview = previewMove(before, ['5'], { kind: 'release', releaseId: 'r42' });
    expect(
      hintFor(before, 'PAY-5', r42, preview)
        .lines.slice(1)
        .map(({ text }) => text),
    ).toEqual([
      'Clears PAY-1: no longer before its blocker PAY-5',
      'Clears PAY-2: no longer before its blocker PAY-5',
      'and clears 1 more',
    ]);
  });

  it('says, last and quietly, what is of another product than the release', () => {
    const wallet = { ...r43, id: 'a94', version: 'A-9.4', productId: 'android' };
    const two = boardModel({
      products: [payments, aProduct({ id: 'android', name: 'Android wallet' })],
      releases: [r42, wallet],
      items: [card('116'), card('117')],
    });
    const last = (ids: readonly string[]) => {
      const preview = previewMove(two, ids, { kind: 'release', releaseId: 'a94' });
      return hintFor(two, subjectOf(two, ids), wallet, preview).lines.at(-1);
    };
    expect(last(['116'])).toEqual({
      text: 'PAY-116 is of Payments, A-9.4 of Android wallet',
      tone: 'plain',
    });
    expect(last(['116', '117'])?.text).toBe('2 items are of Payments, A-9.4 of Android wallet');
    const hints = destinations(two, ['116']).map(({ id, hint: words }) => [id, words]);
    expect(hints).toContainEqual(['a94', 'another product · Wed 23 Dec']);
    expect(hints).toContainEqual(['r42', 'Fri 11 Dec']);
  });

  it('says that it only reorders where nothing leaves its release', () => {
    expect(hint(['1', '2'], r42)).toMatchObject({ what: 'Reorder 2 items', where: '' });
  });
});

describe('the words on a card', () => {
  const words = (id: string) => cardWords(model, model.items.get(id) ?? card('0'));

  it('name who has it and what it holds up', () => {
    expect(words('1')).toEqual({
      assignee: 'Mara Kovač',
      blockedBy: '',
      blocks: 3,
      broken: false,
      missing: '',
    });
  });

  it('name what it waits for in short, and whether that comes too late', () => {
    expect(words('2')).toMatchObject({ assignee: null, blockedBy: '1', broken: false });
    expect(words('4')).toMatchObject({ blockedBy: '1 +1', broken: true });
  });
});

describe('the places to move to', () => {
  it('are the open releases by date, none, and the sprint’s', () => {
    const all = destinations(model, ['1']);
    expect(all.map(({ id }) => id)).toEqual(['r42', 'r43', 'r50', 'none', 'inherit']);
    expect(all.filter(({ here }) => here).map(({ id }) => id)).toEqual(['r42']);
    expect(all.find(({ id }) => id === 'r43')?.breaks).toBe(3);
    expect(destinations(model, ['5']).map(({ id, clears }) => [id, clears])).toEqual([
      ['r42', 1],
      ['r43', 0],
      ['r50', 0],
      ['none', 0],
      ['inherit', 0],
    ]);
  });

  it('offer a release again to what only follows its sprint there', () => {
    expect(destinations(model, ['5']).find(({ here }) => here)?.id).toBe('inherit');
  });
});

describe('what is read out of a move by key', () => {
  const columns = columnsOf([...model.items.values()]);
  const words = (itemIds: readonly string[], rest: Omit<Move, 'itemIds'>) =>
    movedWords(model, columns, { itemIds, ...rest });
  const to42 = { kind: 'release', releaseId: 'r42' } as const;

  it('is the release, or that there is none', () => {
    expect(words(['1'], { to: to42 })).toBe(`${keyOf('1')} moved to 4.2.0.`);
    expect(words(['1', '2'], { to: { kind: 'none' } })).toBe('2 items moved to no release.');
    expect(words(['1', '2'], { to: { kind: 'inherit' } })).toBe('2 items moved.');
  });

  it('is the place in the column where they stay in it', () => {
    expect(words(['2'], { to: to42, place: { after: '1' } })).toBe(`${keyOf('2')} is 2nd of 4.`);
    expect(words(['2', '3'], { to: to42, place: { after: '1' } })).toBe(
      '2 items are 2nd to 3rd of 4.',
    );
  });

  it('is the end that they are at where nothing moved', () => {
    expect(unmovedWords(model, ['1'], 'up')).toBe(`${keyOf('1')} is already first.`);
    expect(unmovedWords(model, ['1', '2'], 'bottom')).toBe('2 items are already last.');
    expect(unmovedWords(model, ['5'], 'left')).toBe(
      `${keyOf('5')} is already in the first column.`,
    );
  });
});
