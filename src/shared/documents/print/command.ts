import type { Element } from 'hast';
import { plain } from '../plain.ts';
import { box, h } from './h.ts';

/** Characters of a command that fit on a line: in a table's cell, and across the whole row. */
const CELL = 56;
const ROW = 88;
/** At half the size, a line still can be read; beyond that even a word has to break. */
const SMALLEST = 0.6;

/** Whether a command has a word that only fits across the whole row. */
export const isWide = (command: string): boolean => longestWord(command) > CELL;

/** A command or code as it is typed: lines keep their breaks, and words are never cut. */
export function commandBlock(command: string): Element {
  const lines = plain(command).trimEnd().split('\n');
  const scale = Math.max(SMALLEST, Math.min(1, ROW / longestWord(command)));
  const style = scale < 1 ? { style: `font-size:${scale.toFixed(2)}em` } : {};
  const code = lines.map((line) => box('line', ...words(line)));
  return h('pre', { className: ['command'] }, h('code', style, ...code));
}

/** Text cut into words that stay whole and the spaces between them. */
export const words = (line: string): (Element | string)[] =>
  line
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => (/\s/.test(part) ? part : box('word', part)));

const longestWord = (command: string): number =>
  Math.max(1, ...command.split(/\s+/).map((word) => word.length));
