import type { Output } from './output.ts';

/** What a terminal obeys or that turns the direction of text; line breaks and tabs are let through. */
const OBEYED = /(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text that a terminal only shows; what it would obey is written out, as JSON does: `\u001b`. */
const harmless = (text: string): string => text.replace(OBEYED, escaped);

/** The same on one line. */
export const inOneLine = (text: string): string => harmless(text).replace(/[\t\n]/g, escaped);

/** An output that shows the texts of a workspace and never obeys them. Files pass as they are. */
export const harmlessOutput = <O extends Output>(output: O): O => ({
  ...output,
  out: (text: string | Uint8Array) => output.out(typeof text === 'string' ? harmless(text) : text),
  say: (line: string) => output.say(inOneLine(line)),
});
