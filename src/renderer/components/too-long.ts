import { grouped } from '#shared/lib/format.ts';

/** What is wrong with a text of more characters than its field takes; `null` where it fits. */
export const tooLong = (text: string, most: number | undefined): string | null =>
  most !== undefined && text.length > most
    ? `${grouped(text.length)} characters; at most ${grouped(most)} fit.`
    : null;
