import { grouped } from '#shared/lib/format.ts';

/** What may be odd about a row without keeping it out. */
type Oddity = 'wider' | 'narrower' | 'points' | 'dates' | 'unseen';

/** Counts what is odd in a file but keeps no row out, and puts it into words. */
export interface Notices {
  note(oddity: Oddity, row: number): void;
  /** What `read` makes of `text`; what it cannot read is noted and left empty. */
  readable(
    oddity: 'points' | 'dates',
    row: number,
    text: string,
    read: (text: string) => string | null,
  ): string;
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
  points: [
    'has points that are no number from 0 to 100,000',
    'have points that are no number from 0 to 100,000',
    'they are left empty',
  ],
  unseen: [
    'holds characters that cannot be seen',
    'hold characters that cannot be seen',
    'these characters are left out',
  ],
  dates: ['has a date that cannot be read', 'have a date that cannot be read', 'it is left empty'],
});

/** Notices for a file whose header has `width` columns. */
export function keepNotices(width: number): Notices {
  const rows = new Map<Oddity, { count: number; readonly first: number }>();
  const note = (oddity: Oddity, row: number) => {
    const known = rows.get(oddity);
    if (known) known.count += 1;
    else rows.set(oddity, { count: 1, first: row });
  };
  return {
    note,
    readable(oddity, row, text, read) {
      const value = text === '' ? '' : read(text);
      if (value === null) note(oddity, row);
      return value ?? '';
    },
    words: () =>
      [...rows].map(([oddity, { count, first }]) => {
        const [one, several, then] = wordsFor(width)[oddity];
        if (count === 1) return `Row ${grouped(first)} ${one}; ${then}.`;
        return `${grouped(count)} rows ${several}, the first of them row ${grouped(first)}; ${then}.`;
      }),
  };
}
