import type { Model } from '../model/model.ts';
import type { Item } from '../records/item.ts';

const texts = new WeakMap<Item, string>();

function textOf(item: Item): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const { key, title, type, status, labels, components } = item;
  const text = [key, title, type, status, ...labels, ...components].join('\n').toLowerCase();
  texts.set(item, text);
  return text;
}

/**
 * A test for items whose key, title, type, status, labels, components or assignee hold every word
 * of `query`, in any order and case. `null` where there is nothing to look for.
 */
export function itemFilter(
  model: Pick<Model, 'people'>,
  query: string,
): ((item: Item) => boolean) | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return (item) => {
    const assignee = item.assigneeId && model.people.get(item.assigneeId)?.name.toLowerCase();
    const text = textOf(item);
    return words.every((word) => text.includes(word) || assignee?.includes(word));
  };
}
