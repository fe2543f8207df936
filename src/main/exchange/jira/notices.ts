import { grouped, listed } from '#shared/lib/format.ts';

/** What may be odd about a row without keeping it out. */
type Oddity = 'wider' | 'narrower' | 'unseen';
/** A cell that is not what its column holds. */
export type Misfit = 'points' | 'dates';

/** Where a cell stands. */
interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** Counts what is odd in a file but keeps no row out, and puts it into words. */
export interface Notices {
  note(oddity: Oddity, row: number): void;
  /** What `read` makes of `text`; `null` for what it cannot read, which is noted. */
  readable(
    misfit: Misfit,
    place: CellPlace,
    text: string,
    read: (text: string) => string | null,
  ): string | null;
  words(): string[];
}

/** One row, several rows, and what follows from it. */
type Words = readonly [one: string, several: string, then: string];

const wordsFor = (width: number): Readonly<Record<Oddity, Words>> => ({
  wider: [
    'is wider than the header',
    'are wider than the header',
    `what stands beyond column ${grouped(width)} is not read`,
  ],
  narrower: [
    'is narrower than the header',
    'are narrower than the header',
    'what is missing counts as empty',
  ],
  unseen: [
    'holds characters that cannot be seen',
    'hold characters that cannot be seen',
    'these characters are left out',
  ],
});

/** One cell, and several cells, of which some are named behind it. */
const MISFITS: Readonly<Record<Misfit, readonly [one: string, several: string]>> = {
  points: [
    'A cell holds points that are no number from 0 to 100,000, which are left empty',
    'cells hold points that are no number from 0 to 100,000, which are left empty',
  ],
  dates: [
    'A cell holds a date that cannot be read, which is left empty',
    'cells hold dates that cannot be read, which are left empty',
  ],
};

const MOST_NAMED = 3;
const LONGEST_QUOTE = 40;

interface Misfits {
  count: number;
  /** The first few, each with its place. */
  readonly named: string[];
}

/** Notices for a file whose header has `width` columns. */
export function keepNotices(width: number): Notices {
  const rows = new Map<Oddity, { count: number; readonly first: number }>();
  const cells = new Map<Misfit, Misfits>();
  return {
    note(oddity, row) {
      const known = rows.get(oddity);
      if (known) known.count += 1;
      else rows.set(oddity, { count: 1, first: row });
    },
    readable(misfit, place, text, read) {
      const value = text === '' ? '' : read(text);
      if (value !== null) return value;
      const known = cells.get(misfit) ?? { count: 0, named: [] };
      known.count += 1;
      if (known.named.length < MOST_NAMED) known.named.push(quoted(text, place));
      cells.set(misfit, known);
      return null;
    },
    words: () => [
      ...[...rows].map(([oddity, { count, first }]) => {
        const [one, several, then] = wordsFor(width)[oddity];
        if (count === 1) return `Row ${grouped(first)} ${one}; ${then}.`;
        return `${grouped(count)} rows ${several}, the first of them row ${grouped(first)}; ${then}.`;
      }),
      ...[...cells].map(([misfit, { count, named }]) => {
        const [one, several] = MISFITS[misfit];
        const more = count > named.length ? [`${grouped(count - named.length)} more`] : [];
        const subject = count === 1 ? one : `${grouped(count)} ${several}`;
        return `${subject}: ${listed([...named, ...more])}.`;
      }),
    ],
  };
}

/** `“11/Mär/26 9:05 AM” (row 2, Resolved)`. */
function quoted(text: string, { row, column }: CellPlace): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
  return `“${short.replace(/\s+/g, ' ')}” (row ${grouped(row)}, ${column})`;
}
