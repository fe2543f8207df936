const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** One record of a file. Rows count from 1, the header being row 1. */
export interface CsvRow {
  readonly row: number;
  /** The first of them; see `MOST_CELLS`. */
  readonly cells: readonly string[];
  /** How many cells there are. */
  readonly width: number;
}

/** So many cells of a row are kept, more than any row can use; the others are only counted. */
export const MOST_CELLS = 10_000;

/** Where a quoted field starts that cannot be read; columns count from 1. */
export interface BrokenField {
  readonly row: number;
  readonly column: number;
  /** It never ends, or a quote in it stands alone before a line break: rows may lie in it. */
  readonly how: 'unterminated' | 'stray-quote';
}

/** How a file ended. */
export interface CsvEnd {
  readonly rows: number;
  /** What ended the reading early; `null` where all was read. */
  readonly broken: BrokenField | null;
  /** Whether the last row has no line break after it. */
  readonly open: boolean;
}

/**
 * Reads CSV text (RFC 4180) in one pass and gives each row to `take` as it ends. Rows end with LF,
 * CR LF or CR; blank lines count as rows of one empty cell. A quote inside a quoted field that
 * neither is doubled nor stands before the field's end is text, unless the field goes on over a line
 * break after it: what lies in it may be rows, and reading ends. Takes time in proportion to the
 * text, whatever it holds. `take` also learns how far the text is read, and ends the reading by
 * returning `false`.
 */
export function parseCsv(
  text: string,
  delimiter: string,
  take: (row: CsvRow, readTo: number) => boolean,
): CsvEnd {
  const { length } = text;
  const separator = delimiter.charCodeAt(0);
  let row = 1;
  let cells: string[] = [];
  let width = 0;
  let at = 0;
  let open = false;
  while (at < length || width > 0) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1, separator);
      if (close === -1)
        return { rows: row, broken: broken(row, width, 'unterminated'), open: true };
      const inner = text.slice(at + 1, close);
      if (hasStrayQuote(inner))
        return { rows: row, broken: broken(row, width, 'stray-quote'), open: true };
      if (width < MOST_CELLS) cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
      end = skipBlanks(text, close + 1, separator);
    } else {
      end = at;
      for (; end < length; end++) {
        const code = text.charCodeAt(end);
        if (code === separator || code === LINE_FEED || code === RETURN) break;
      }
      if (width < MOST_CELLS) cells.push(text.slice(at, end));
    }
    width += 1;
    if (end < length && text.charCodeAt(end) === separator) {
      at = end + 1;
      continue;
    }
    open = end >= length;
    at =
      text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    if (!take({ row, cells, width }, Math.min(at, length))) break;
    cells = [];
    width = 0;
    row += 1;
  }
  return { rows: row - 1, broken: null, open };
}

const broken = (row: number, before: number, how: BrokenField['how']): BrokenField => ({
  row,
  column: before + 1,
  how,
});

/** Whether a quote that is not doubled stands in a field's text, with a line break after it. */
function hasStrayQuote(inner: string): boolean {
  for (let at = inner.indexOf('"'); at !== -1; at = inner.indexOf('"', at + 2))
    if (inner.charCodeAt(at + 1) !== QUOTE) return /[\r\n]/.test(inner.slice(at));
  return false;
}

/** The index of the quote that ends the field whose text starts at `from`, or -1. */
function closingQuote(text: string, from: number, separator: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at)) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 2;
      continue;
    }
    const next = skipBlanks(text, at + 1, separator);
    if (next >= text.length) return at;
    const code = text.charCodeAt(next);
    if (code === separator || code === LINE_FEED || code === RETURN) return at;
    at = next;
  }
  return -1;
}

function skipBlanks(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || (code !== SPACE && code !== TAB)) break;
  }
  return at;
}
