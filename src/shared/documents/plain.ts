/** Controls other than tab and line feed; what turns the direction of text; the byte order mark. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/**
 * Text without what cannot be seen but changes what is: control characters and those that turn the
 * direction of what follows. On paper, a command reads as it will run. Line ends become `\n`.
 */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '');

/** The same on one line. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

/** The same, with an ellipsis for what is beyond as many characters as `most`. */
export function shortened(text: string, most: number): string {
  const characters = [...oneLine(text)];
  if (characters.length <= most) return characters.join('');
  const start = characters.slice(0, most - 1).join('');
  return `${start.trimEnd()}…`;
}
