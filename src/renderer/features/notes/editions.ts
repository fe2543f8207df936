import type { Edition } from '#shared/domain/records/notes.ts';

/** Who reads an edition, as the switch names it. */
export const EDITION_WORDS: Readonly<Record<Edition, string>> = {
  customer: 'Customers',
  internal: 'Internal',
  support: 'Support',
};
