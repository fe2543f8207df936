import type { Element, Properties } from 'hast';
import { plain } from '../plain.ts';
import { box, h } from './h.ts';

/** Characters of a command that fit on a line: in a table's cell, and across the whole row. */
const CELL = 52;
const ROW = 85;
/** At half the size, a line still can be read; beyond that even a word has to break. */
const SMALLEST = 0.6;

/** Whether a command or code has a word that only fits across the whole row. */
export const isWide = (command: string): boolean => longestWord(command) > CELL;

/** Code among words: its own words are never cut. */
export const codeWords = (code: string): Element => h('code', sized(code), ...words(plain(code)));

/** A command or code as it is typed: lines keep their breaks, and words are never cut. */
export function commandBlock(command: string): Element {
  const lines = plain(command).trimEnd().split('\n');
  const code = lines.map((line) => box('line', ...words(line)));
  return h('pre', { className: ['command'] }, h('code', sized(command), ...code));
}

/** Smaller where a word is longer than a row. */
function sized(command: string): Properties {
  const scale = Math.max(SMALLEST, Math.min(1, ROW / longestWord(command)));
  return scale < 1 ? { style: `font-size:${scale.toFixed(2)}em` } : {};
}

/** Text cut into words that stay whole and the spaces between them. */
const words = (line: string): (Element | string)[] =>
  line
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => (/\s/.test(part) ? part : box('word', part)));

const longestWord = (command: string): number =>
  Math.max(1, ...command.split(/\s+/).map((word) => word.length));
