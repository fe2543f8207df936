import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFits, fit } from '#renderer/lib/fuzzy.ts';

const best = (query: string, texts: readonly string[]) =>
  bestFits(query, texts, (text) => text, 10).map(({ entry }) => entry);

describe('fit', () => {
  it('finds the words in any order, whatever their case and accents', () => {
    expect(fit('kovac mara', 'Mara Kovač')).not.toBeNull();
  });

  it('finds letters in their order from the start of a word', () => {
    expect(fit('nwsp', 'New workspace…')).not.toBeNull();
    expect(fit('wkspc', 'New workspace…')).not.toBeNull();
  });

  it('does not find letters strewn all over', () => {
    expect(fit('exp', 'Explain nothing')).not.toBeNull();
    expect(fit('eng', 'Explain and then tidy things')).toBeNull();
  });

  it('wants every word', () => {
    expect(fit('open board', 'Open the calendar')).toBeNull();
  });

  it('fits everything where there are no words', () => {
    expect(fit('  ', 'anything')).toBe(0);
  });

  it('finds any text by itself and by any word of it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, pick) => {
        const text = words.join(' ');
        expect(fit(text, text)).not.toBeNull();
        expect(fit(words[pick % words.length] ?? '', text)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe('bestFits', () => {
  it('puts the start of the text before the start of a word, and that before its middle', () => {
    expect(best('port', ['Export runbook', 'Open port', 'Port the board'])).toEqual([
      'Port the board',
      'Open port',
      'Export runbook',
    ]);
  });

  it('prefers the shorter of two that fit alike', () => {
    expect(best('pay-1', ['PAY-112 Partial refunds', 'PAY-1 Refunds'])[0]).toBe('PAY-1 Refunds');
  });

  it('gives no more than asked for', () => {
    expect(bestFits('a', ['a1', 'a2', 'a3'], (text) => text, 2)).toHaveLength(2);
  });
});
