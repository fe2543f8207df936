import { joinList } from '#shared/domain/import/source.ts';

const NUMBER = /^\d{1,6}(?:[.,]\d{1,6})?$/;

/** Text on one line, without needless spaces. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text as it is, with line breaks of one kind and none around it. */
export const paragraphs = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Several cells as a list; empty ones are left out. */
export const list = (cells: readonly string[]): string =>
  joinList(cells.map(line).filter((part) => part !== ''));

/** The same, each part once. */
export const distinct = (cells: readonly string[]): string =>
  joinList([...new Set(cells.map(line).filter((part) => part !== ''))]);

/** `2.0` as `2`, a comma counting as a point; `null` where it is no number from 0 to 100,000. */
export function plainNumber(text: string): string | null {
  if (!NUMBER.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return value <= 100_000 ? String(value) : null;
}
