/**
 * How well `query` fits `text`: higher is better, `null` where it does not. Every word of the query
 * has to be there, in any order: at the start of a word best, inside one next, as letters in their
 * order last.
 */
export function fit(query: string, text: string): number | null {
  const words = plain(query).split(' ').filter(Boolean);
  const target = plain(text);
  let total = 0;
  for (const word of words) {
    const score = fitWord(word, target);
    if (score === null) return null;
    total += score;
  }
  return words.length === 0 ? 0 : total / words.length - target.length / 10_000;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s/·:]+/g, ' ')
    .trim();

function fitWord(word: string, target: string): number | null {
  if (target.startsWith(word)) return 4;
  if (target.includes(` ${word}`)) return 3;
  if (target.includes(word)) return 2;
  return word.length > 2 && inOrder(word, target) ? 1 : null;
}

/** The letters in their order, the first of them at the start of a word, not too far apart. */
function inOrder(word: string, target: string): boolean {
  const first = word[0] ?? '';
  const start = target.startsWith(first) ? 0 : target.indexOf(` ${first}`) + 1;
  if (start === 0 && !target.startsWith(first)) return false;
  let at = start;
  for (const letter of word) {
    at = target.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return at - start <= word.length * 3;
}

/** The `most` entries that fit best, best first; those that fit equally keep their order. */
export function bestFits<T>(
  query: string,
  entries: Iterable<T>,
  textOf: (entry: T) => string,
  most: number,
): { readonly entry: T; readonly score: number }[] {
  const found: { entry: T; score: number }[] = [];
  for (const entry of entries) {
    const score = fit(query, textOf(entry));
    if (score !== null) found.push({ entry, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}
