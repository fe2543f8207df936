import { expect, it } from 'vitest';
import { numberFrom, ordinal } from '#shared/lib/figures.ts';

it.each([
  ['5', 5],
  [' 12 ', 12],
  ['-3', -3],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['0,25', 0.25],
])('reads %j as %d', (text, value) => {
  expect(numberFrom(text, 2)).toBe(value);
});

it.each(['', 'abc', '1e3', '1.555', '1.5.2', '0x10', 'Infinity', '9'.repeat(16)])(
  'does not read %j',
  (text) => {
    expect(numberFrom(text, 2)).toBeNull();
  },
);

it('reads no decimals where whole numbers are wanted', () => {
  expect(numberFrom('1.0', 0)).toBeNull();
  expect(numberFrom('1,000', 0)).toBeNull();
});

it('a place is said as an ordinal', () => {
  const places = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 1002];
  expect(places.map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 101st 111th 1,002nd',
  );
});
