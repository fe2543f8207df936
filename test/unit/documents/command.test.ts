import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { codeWords, commandBlock, isWide } from '#shared/documents/print/command.ts';

/** CSS pixels of a command's letters and of code's among words, and how many are a point. */
const BLOCK = 11.5;
const TEXT = 12.5;
const POINT = 96 / 72;

const sizeOf = (html: string, normal: number, around: number): number => {
  const em = /style="font-size:([\d.]+)em"/.exec(html)?.[1];
  return em === undefined ? normal : Number(em) * around;
};
const blockSize = (command: string) => sizeOf(toHtml(commandBlock(command)), BLOCK, BLOCK);
const codeSize = (code: string) => sizeOf(toHtml(codeWords(code)), TEXT * 0.92, TEXT);

const word = (length: number) => 'x'.repeat(length);

it('sets a command smaller to keep a word whole, and never under seven points', () => {
  expect(blockSize(`deploy ${word(85)}`)).toBe(BLOCK);
  expect(blockSize(`deploy ${word(95)}`)).toBeLessThan(BLOCK);
  for (let length = 1; length < 400; length += 1) {
    expect(blockSize(word(length)) / POINT).toBeGreaterThanOrEqual(7);
    expect(codeSize(word(length)) / POINT).toBeGreaterThanOrEqual(7);
  }
});

it('sets code among words no larger for being long', () => {
  for (let length = 1; length < 400; length += 1)
    expect(codeSize(word(length))).toBeLessThanOrEqual(codeSize('x'));
});

it('goes by the longest word that a line has room for, not by one that breaks anyway', () => {
  expect(blockSize(`curl ${word(330)} --fail`)).toBe(BLOCK);
  expect(blockSize(`curl ${word(330)} ${word(95)}`)).toBe(blockSize(word(95)));
});

it('keeps words together, except one that may not fit on a sheet', () => {
  const html = toHtml(commandBlock(`curl ${word(330)} ${word(6000)}`));
  expect(html.match(/class="(word|long)"/g)).toEqual([
    'class="word"',
    'class="word"',
    'class="long"',
  ]);
  expect(html.replace(/<[^>]+>/g, '')).toBe(`curl ${word(330)} ${word(6000)}`);
});

it('is wide with a word that the column of steps has no room for', () => {
  expect(isWide(`${word(52)} ${word(52)}`)).toBe(false);
  expect(isWide(word(53))).toBe(true);
});

it('may go on on the next sheet only where it takes much of one', () => {
  const isTall = (command: string) =>
    toHtml(commandBlock(command)).includes('class="command tall"');
  expect(isTall('deploy\n'.repeat(18))).toBe(false);
  expect(isTall('deploy\n'.repeat(19))).toBe(true);
  expect(isTall('deploy --now '.repeat(20))).toBe(false);
  expect(isTall('deploy --now '.repeat(200))).toBe(true);
});
