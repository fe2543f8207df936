import type { Id } from '#shared/domain/model/change.ts';
import type { Model } from '#shared/domain/model/model.ts';
import type { Match } from './match.ts';

/** A row whose key is that of another item. */
export interface TakenKey {
  readonly match: Match;
  readonly holderId: Id;
}

interface Keys {
  readonly free: readonly Match[];
  readonly taken: readonly TakenKey[];
}

/**
 * Parts the rows whose key is free once all of them have theirs from those whose key another item
 * keeps: keys may go round among the items of a file. A row that stays out leaves its item the key
 * that it has, which keeps out the row that wants that one.
 */
export function freeKeys(model: Pick<Model, 'items'>, matches: readonly Match[]): Keys {
  const holders = new Map([...model.items.values()].map((item) => [item.key, item.id]));
  const coming = new Map(matches.map((match) => [match.itemId, match]));
  const wanting = new Map(matches.map((match) => [match.key, match]));
  const taken: TakenKey[] = [];
  const refuse = (match: Match, holderId: Id): void => {
    coming.delete(match.itemId);
    taken.push({ match, holderId });
  };
  for (const match of matches) {
    const holderId = holders.get(match.key);
    if (holderId !== undefined && !coming.has(holderId)) refuse(match, holderId);
  }
  for (const { match } of taken) {
    const next = match.item && wanting.get(match.item.key);
    if (next && coming.has(next.itemId)) refuse(next, match.itemId);
  }
  return { free: matches.filter(({ itemId }) => coming.has(itemId)), taken };
}
