const BREAKS = /[\p{Cc}\u2028\u2029]/u;

/** Whether a text is one line: without line breaks and other control characters. */
export const isOneLine = (text: string): boolean => !BREAKS.test(text);

/** What is said of a text that has to be one line and is not. */
export const NOT_ONE_LINE = 'holds a line break or another control character; write it in one line';
