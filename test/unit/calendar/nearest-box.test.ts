import { expect, it } from 'vitest';
import { type Box, nearestBox } from '#renderer/features/calendar/nearest-box.ts';

/** A bar of a row of 24 pixels, from and to a column of 100. */
const bar = (row: number, from: number, to: number, lower = 0): Box => ({
  left: from * 100,
  right: to * 100,
  top: row * 24 + lower,
  bottom: row * 24 + 22 + lower,
});

it.each([
  ['what is right below', bar(0, 2, 3), [bar(1, 0, 1), bar(1, 2, 4), bar(1, 5, 6)], 1],
  ['what is under a part of it', bar(0, 2, 5), [bar(1, 0, 1), bar(1, 4, 6)], 1],
  ['the least to its side', bar(0, 5, 6), [bar(1, 0, 1), bar(1, 3, 4)], 1],
  ['of several under it, what begins where it does', bar(0, 1, 5), [bar(1, 2, 5), bar(1, 1, 2)], 1],
  ['the next row, however far aside', bar(0, 0, 1), [bar(2, 0, 1), bar(1, 6, 7)], 1],
  ['a mark that stands a little lower', bar(0, 0, 1), [bar(1, 0, 1, 4), bar(1, 3, 4)], 0],
])('down leads to %s', (_, from, others, expected) => {
  expect(nearestBox(from, [from, ...others], 'below')).toBe(expected + 1);
});

it('up leads back, and beyond the first and last row there is nothing', () => {
  const boxes = [bar(0, 0, 1), bar(1, 0, 2), bar(2, 1, 2)];
  const [first, second, last] = boxes as [Box, Box, Box];
  expect(nearestBox(last, boxes, 'above')).toBe(1);
  expect(nearestBox(second, boxes, 'above')).toBe(0);
  expect(nearestBox(first, boxes, 'above')).toBe(-1);
  expect(nearestBox(last, boxes, 'below')).toBe(-1);
});
