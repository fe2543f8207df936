import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneLine, isOneLine } from '#shared/lib/one-line.ts';

describe('what is pasted into a field of one line', () => {
  it.each([
    ['4.2.0\tPayments', '4.2.0 Payments'],
    ['Pay out\r\n  every merchant', 'Pay out every merchant'],
    ['Warn\n\n\tthe night shift\u2028now', 'Warn the night shift now'],
    ['Switch  over', 'Switch  over'],
    ['a line with a break at its end\n', 'a line with a break at its end '],
  ])('%j is %j there', (pasted, shown) => {
    expect(inOneLine(pasted)).toBe(shown);
  });

  it('is one line, unless it holds what nobody can see', () => {
    const character = fc.constantFrom(...'ab \t\n\v\f\r\u0085\u2028\u2029');
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(isOneLine(inOneLine(text))).toBe(true);
      }),
    );
    expect(isOneLine(inOneLine('bell\u0007'))).toBe(false);
  });
});
