import type { CsvRow } from '../csv/parse.ts';

type Unreadable = 'points' | 'dates';

const WORDS: Readonly<Record<Unreadable, string>> = {
  points: 'Points that are not a number from 0 to 100,000',
  dates: 'Dates that are written in no way that is known',
};

/** Counts what is odd in a file but keeps no row out, and puts it into words. */
export interface Notices {
  /** Notes a row that is wider or narrower than the header. */
  width(row: CsvRow): void;
  /** What `read` makes of `text`; what it cannot read is noted and left empty. */
  readable(
    kind: Unreadable,
    row: number,
    text: string,
    read: (text: string) => string | null,
  ): string;
  words(): string[];
}

interface Tally {
  count: number;
  readonly first: number;
}

/** Notices for a file whose header has `width` columns. */
export function keepNotices(width: number): Notices {
  const tallies = new Map<string, Tally>();
  const note = (what: string, row: number) => {
    const tally = tallies.get(what);
    if (tally) tally.count += 1;
    else tallies.set(what, { count: 1, first: row });
  };
  return {
    width({ row, cells }) {
      if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
        note(`Rows wider than the header; what stands beyond column ${width} is not read`, row);
      }
      if (cells.length < width)
        note('Rows narrower than the header; the rest counts as empty', row);
    },
    readable(kind, row, text, read) {
      const value = text === '' ? '' : read(text);
      if (value === null) note(`${WORDS[kind]}; they are left empty`, row);
      return value ?? '';
    },
    words: () =>
      [...tallies].map(([what, { count, first }]) =>
        count === 1 ? `${what}: row ${first}.` : `${what}: ${count}, the first in row ${first}.`,
      ),
  };
}
