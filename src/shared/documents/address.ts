/** Whether a link may lead there. */
export const isSafeLink = (url: string): boolean =>
  URL.canParse(url) && SAFE.has(new URL(url).protocol);

const SAFE: ReadonlySet<string> = new Set(['https:', 'mailto:']);

/**
 * An address as it is read and typed: on one line, with what cannot be seen written out. Empty for
 * what is no address to anybody: a place in the same text, and what is a script or the thing itself.
 */
export function addressWords(url: string): string {
  const words = url.toWellFormed().trim().replace(UNSEEN, encodeURIComponent);
  return words.startsWith('#') || NO_PLACE.test(words.replace(ESCAPED, '')) ? '' : words;
}

const UNSEEN = /(?! )[\p{C}\p{Z}]/gu;
const ESCAPED = /%[0-9a-f]{2}/gi;
const NO_PLACE = /^(?:javascript|vbscript|data|blob):/i;

/** Whether words that stand for an address say it already: `wiki.corp/run` for `http://wiki.corp/run/`. */
export const saysAddress = (words: string, url: string): boolean =>
  spoken(words) === spoken(addressWords(url));

const spoken = (address: string): string =>
  address
    .trim()
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '');
