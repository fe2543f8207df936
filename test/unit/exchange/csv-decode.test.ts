import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#main/exchange/csv/decode.ts';
import { findDelimiter } from '#main/exchange/csv/delimiter.ts';
import { RUNS } from '#test/support/arbitraries.ts';

const TEXT = 'Größe;Κλειδί;🚀';
const utf16 = (text: string, mark: readonly number[], swap: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};

describe('decoding a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]), TEXT],
    ['UTF-16 LE', utf16(TEXT, [0xff, 0xfe], false), TEXT],
    ['UTF-16 BE', utf16(TEXT, [0xfe, 0xff], true), TEXT],
    ['Windows-1252', Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80]), 'Größe €'],
  ])('recognises %s', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
  });

  it('takes a file that is cut off inside a character for UTF-8', () => {
    const bytes = Buffer.from('Kovač 🚀');
    for (const missing of [1, 2, 3]) {
      const { encoding, text } = decodeText(bytes.subarray(0, bytes.length - missing));
      expect(encoding).toBe('UTF-8');
      expect(text.startsWith('Kovač ')).toBe(true);
    }
  });

  it('decodes any bytes to some text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
      RUNS,
    );
  });
});

describe('finding the delimiter', () => {
  it.each([
    ['a,b;c,d\n;;;;;', ','],
    ['a;b;"c,d,e,f"\n', ';'],
    ['a\tb\tc, d\n', '\t'],
    ['"a\nb",c;d;e', ';'],
  ])('of %j it is %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });

  it('finds none where the first record is one cell', () => {
    expect(findDelimiter('{"json": true}\n1,2,3')).toBeNull();
    expect(findDelimiter('')).toBeNull();
  });
});
