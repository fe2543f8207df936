import { expect, it } from 'vitest';
import { numberFrom } from '#shared/lib/figures.ts';

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
