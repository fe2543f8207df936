import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseCsv } from '#main/exchange/csv/parse.ts';
import { RUNS } from '#test/support/arbitraries.ts';
import { writeCsv } from '#test/support/csv.ts';

/** Hundreds of runs take a while on a busy machine; in milliseconds. */
vi.setConfig({ testTimeout: 60_000 });

function rowsOf(text: string, delimiter = ',') {
  const rows: (readonly string[])[] = [];
  const end = parseCsv(text, delimiter, ({ cells }) => {
    rows.push(cells);
    return true;
  });
  return { rows, broken: end.broken, open: end.open };
}

describe('reading CSV', () => {
  it.each([
    [
      'plain cells',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['line breaks of three kinds', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    ['delimiters and line breaks in quotes', '"a,b","c\nd"\n', [['a,b', 'c\nd']]],
    ['doubled quotes', '"say ""yes""",x\n', [['say "yes"', 'x']]],
    [
      'quotes that nothing closes properly',
      '"he said "no" twice",x\n',
      [['he said "no" twice', 'x']],
    ],
    ['blanks after a closing quote', '"a"  ,"b" \n', [['a', 'b']]],
    ['quotes in the middle of a cell', 'a"b,c\n', [['a"b', 'c']]],
    ['empty cells at the end', 'a,,\n', [['a', '', '']]],
    ['blank lines', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['rows of different width', 'a,b\nc\nd,e,f\n', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
  ])('keeps %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual({ rows, broken: null, open: false });
  });

  it('says whether the last row ends with a line break', () => {
    expect(rowsOf('a,b')).toEqual({ rows: [['a', 'b']], broken: null, open: true });
    expect(rowsOf('a,"b"').open).toBe(true);
    expect(rowsOf('a,').rows).toEqual([['a', '']]);
  });

  it('names row and column of a quoted field that never ends', () => {
    const end = rowsOf('a,b,c\n1,"two\nlines",3\nx,"y,z\nand more\n');
    expect(end.broken).toEqual({ row: 3, column: 2, how: 'unterminated' });
    expect(end.rows).toHaveLength(2);
  });

  it('swallows no rows after a quote that stands alone', () => {
    const end = rowsOf('a,b\n"b"x,X-2\n"c" ,X-3\n');
    expect(end.broken).toEqual({ row: 2, column: 1, how: 'stray-quote' });
    expect(end.rows).toEqual([['a', 'b']]);
    expect(rowsOf('"say ""yes"" and\n""no""!",x\n').broken).toBeNull();
  });

  it('stops where it is told to', () => {
    let seen = 0;
    parseCsv('a\nb\nc\n', ',', () => ++seen < 2);
    expect(seen).toBe(2);
  });

  it('reads back whatever was written, with any delimiter and line break', () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 8 })
      .map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = writeCsv(rows, { delimiter, newline });
          expect(rowsOf(text, delimiter).rows).toEqual(rows);
        },
      ),
      RUNS,
    );
  });

  it('takes any text at all without throwing', () => {
    const pieces = fc.constantFrom('"', '""', ',', '\n', '\r', ' ', 'x', '\t', ';');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const { rows, broken } = rowsOf(parts.join(''));
        expect(broken === null || broken.row === rows.length + 1).toBe(true);
      }),
      RUNS,
    );
  });

  it('takes time in proportion to the text, also where quotes and blanks are hostile', () => {
    const time = (size: number) => {
      const text = `a,b\n"${'x"y'.repeat(size)}${' "'.repeat(size)}${' '.repeat(size)}\nq,r\n`;
      const start = performance.now();
      rowsOf(text);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(400_000)).toBeLessThan(2000);
  });
});
