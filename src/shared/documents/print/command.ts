import type { Element, Properties } from 'hast';
import { plain } from '../plain.ts';
import { box, h } from './h.ts';
import { linesOf, TALL } from './height.ts';

/** Characters of a command that fit on a line: in a table's cell, and across the whole row. */
const CELL = 52;
const ROW = 85;
/** Set so much smaller, letters are still 7 points high: less is hard to read. */
const SMALLEST = 0.82;
/** Longer words break where a line ends; they are not what the size goes by. */
const LONGEST = Math.floor(ROW / SMALLEST);
/** Beyond these, a word may go on on the next sheet, and so begins where it stands. */
const ON_ONE_SHEET = 10 * CELL;
/** What code is to the words around it. */
const AMONG_WORDS = 0.92;

/** Whether a command or code has a word that only fits across the whole row. */
export const isWide = (command: string): boolean => wordsOf(command).some(isLongerThan(CELL));

/** Code among words: its own words are cut only where no line is long enough. */
export const codeWords = (code: string): Element =>
  h('code', sized(code, AMONG_WORDS), ...words(plain(code)));

/**
 * A command or code as it is typed: lines keep their breaks, and words that fit on one are never cut.
 * It stands on one sheet, except where it takes much of it.
 */
export function commandBlock(command: string): Element {
  const lines = plain(command).trimEnd().split('\n');
  const code = h('code', sized(command, 1), ...lines.map((line) => box('line', ...words(line))));
  const isTall = linesOf(code, CELL) > TALL;
  return h('pre', { className: isTall ? ['command', 'tall'] : ['command'] }, code);
}

/** Smaller where that keeps the longest word whole that can be. */
function sized(command: string, size: number): Properties {
  const kept = wordsOf(command).filter((word) => word.length <= LONGEST);
  const scale = Math.min(1, ROW / Math.max(1, ...kept.map((word) => word.length)));
  return scale < 1 ? { style: `font-size:${(size * scale).toFixed(3)}em` } : {};
}

/** Text cut into words, which begin on a new line rather than break, and the spaces between them. */
const words = (line: string): (Element | string)[] =>
  line
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) =>
      /\s/.test(part) ? part : box(isLongerThan(ON_ONE_SHEET)(part) ? 'long' : 'word', part),
    );

const isLongerThan = (most: number) => (word: string) => word.length > most;

const wordsOf = (command: string): string[] => command.split(/\s+/);
