const BREAKS = /[\p{Cc}\u2028\u2029]/u;

/** Whether a text is one line: without line breaks and other control characters. */
export const isOneLine = (text: string): boolean => !BREAKS.test(text);

/**
 * A text that was pasted into a field of one line: what breaks lines or aligns them is a blank there.
 * Other control characters stay, to be refused.
 */
export const inOneLine = (text: string): string =>
  text.replace(/ *[\t\n\v\f\r\u0085\u2028\u2029]+[\s\u0085]*/g, ' ');

/** What is said of a text that has to be one line and is not. */
export const NOT_ONE_LINE = 'holds a line break or another control character; write it in one line';
