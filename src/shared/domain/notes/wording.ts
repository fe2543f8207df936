import type { Item } from '../records/item.ts';
import { EDITIONS, type Edition } from '../records/notes.ts';

type WordingField = 'wordingCustomer' | 'wordingInternal' | 'wordingSupport';
type Worded = Pick<Item, WordingField>;

/** Where an item keeps its sentences for an edition. */
export const WORDING_FIELDS: Readonly<Record<Edition, WordingField>> = {
  customer: 'wordingCustomer',
  internal: 'wordingInternal',
  support: 'wordingSupport',
};

/** What an entry says: Markdown that a person wrote, or plain text out of the title. */
export interface Wording {
  readonly text: string;
  readonly generated: boolean;
}

/** What the item's entry says in an edition. Readers inside get the key with a generated one. */
export function wordingOf(item: Worded & Pick<Item, 'title' | 'key'>, edition: Edition): Wording {
  const text = item[WORDING_FIELDS[edition]].trim();
  if (text !== '') return { text, generated: false };
  const title = item.title.trim();
  const generated = edition === 'customer' ? title : `${title} (${item.key})`;
  return { text: generated, generated: true };
}

/** Whether a person wrote a sentence of the item, in any edition. */
export const isWorded = (item: Worded): boolean =>
  EDITIONS.some((edition) => item[WORDING_FIELDS[edition]].trim() !== '');

/** The sentences that a person wrote of the item, each with the editions that have it. */
export function wordingsByEdition(
  item: Worded,
): readonly { readonly text: string; readonly editions: readonly Edition[] }[] {
  const texts = new Set(EDITIONS.map((edition) => item[WORDING_FIELDS[edition]].trim()));
  return [...texts]
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      editions: EDITIONS.filter((edition) => item[WORDING_FIELDS[edition]].trim() === text),
    }));
}
