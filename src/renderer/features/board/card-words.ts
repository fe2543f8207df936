import { missingWords } from '#shared/domain/import/missing.ts';
import { dependencyMarks } from '#shared/domain/item/dependency.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Item } from '#shared/domain/records/item.ts';

/** What a card says beside the item's own fields; texts, so that a card that says the same stays. */
export interface CardWords {
  readonly assignee: string | null;
  /** `98`, `98 +2`; empty where nothing holds it up. */
  readonly blockedBy: string;
  readonly blocks: number;
  /** It would ship before something it waits for. */
  readonly broken: boolean;
  /** `not in the last import of Payments`; empty where it was in it. */
  readonly missing: string;
}

/** The words for an item's card. */
export function cardWords(model: Model, item: Item): CardWords {
  const { blockers, blocks, broken } = dependencyMarks(model, item);
  const assignee = item.assigneeId && model.people.get(item.assigneeId)?.name;
  const missing = missingWords(model, item.id);
  const blockedBy = blockersInShort(item, blockers);
  return { assignee: assignee || null, blockedBy, blocks, broken, missing };
}

function blockersInShort(item: Item, blockers: readonly Item[]): string {
  const [first, ...more] = blockers;
  if (!first) return '';
  const key = shortKey(first.key, item.key);
  return more.length > 0 ? `${key} +${more.length}` : key;
}

/** `98` for PAY-98 on a card of PAY: the prefix goes where it says nothing new. */
function shortKey(key: string, beside: string): string {
  const prefix = beside.slice(0, beside.lastIndexOf('-') + 1);
  return prefix !== '' && key.startsWith(prefix) ? key.slice(prefix.length) : key;
}
