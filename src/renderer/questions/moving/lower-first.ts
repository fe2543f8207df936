/** A finding's words inside a sentence: `Ships before 4.2.0` is `ships before 4.2.0`. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
